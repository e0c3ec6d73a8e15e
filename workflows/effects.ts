import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
} from '@temporalio/workflow';
import type { HefuActivities } from '../activities/ports.js';
import type { RecordOutcome, RecordRequest } from '../domain/recording.js';
import { summary } from './summary.js';

/**
 * A waiting local activity blocks the case's other commands: after two seconds an ordinary one takes over. A
 * database that hangs runs into the time-out; one that refuses at once runs out of tries (the limit of the whole
 * is not looked at between two tries of a local activity).
 */
const quick = proxyLocalActivities<HefuActivities>({
  scheduleToCloseTimeout: '2 seconds',
  retry: {
    initialInterval: '100 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '500 milliseconds',
    maximumAttempts: 6,
  },
});

/**
 * The database may be away for a night; the command waits and is not lost. The tries stay close enough for
 * somebody who waits (20 s) to be answered when it is back.
 */
const patient = proxyActivities<HefuActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '8 seconds' },
});

/** A mail server may be away for half a day; after that a person must see that a notice did not arrive. */
const mail = proxyActivities<HefuActivities>({
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '12 hours',
  retry: {
    initialInterval: '10 seconds',
    backoffCoefficient: 2,
    maximumInterval: '30 minutes',
    maximumAttempts: 12,
  },
});

/** Appends to the log, or learns what is there. Fails only by a defect. */
export async function record(request: RecordRequest): Promise<RecordOutcome> {
  try {
    return await quick.record(request);
  } catch (error) {
    // A local activity that gives up throws what it failed of, bare; thrown on from here it would end the case.
    if (!(error instanceof TemporalFailure) || isFinal(error)) throw error;
    log.warn('recording takes long, handing over to an ordinary activity', { stream: request.stream });
    const text = summary(`记录：${request.stream}`);
    return await patient.record.executeWithOptions({ summary: text }, [request]);
  }
}

/** Cancelled, or the store will never take it (a case that was started with keys nobody registered). */
function isFinal(error: TemporalFailure): boolean {
  const own = error instanceof ActivityFailure ? error.cause : error;
  return isCancellation(error) || (own instanceof ApplicationFailure && own.nonRetryable === true);
}

/** Tells people by their outside channels. Never fails: what cannot be delivered becomes visible as such. */
export async function notify(noticeIds: readonly string[]): Promise<void> {
  const text = summary(`发送通知${noticeIds.length}条`);
  try {
    await mail.notify.executeWithOptions({ summary: text }, [noticeIds]);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    await patient.giveUpNotices.executeWithOptions({ summary: summary('标记未送达通知') }, [noticeIds]);
  }
}
