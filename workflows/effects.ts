import {
  ActivityFailure,
  ApplicationFailure,
  log,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { HefuActivities } from '../activities/ports.js';
import type { RecordOutcome, RecordRequest } from '../domain/recording.js';
import { summary } from './summary.js';

/** A waiting local activity blocks the case's other commands: after two seconds an ordinary one takes over. */
const quick = proxyLocalActivities<HefuActivities>({
  scheduleToCloseTimeout: '2 seconds',
  retry: { initialInterval: '100 milliseconds', backoffCoefficient: 2, maximumInterval: '500 milliseconds' },
});

/** The database may be away for a night; the command waits and is not lost. */
const patient = proxyActivities<HefuActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
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
    if (!(error instanceof ActivityFailure) || isFinal(error)) throw error;
    log.warn('recording takes long, handing over to an ordinary activity', { stream: request.stream });
    const text = summary(`记录：${request.stream}`);
    return await patient.record.executeWithOptions({ summary: text }, [request]);
  }
}

/** The store will never take it (a case that was started with keys nobody registered). */
function isFinal(error: ActivityFailure): boolean {
  return error.cause instanceof ApplicationFailure && error.cause.nonRetryable === true;
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
