import { ActivityFailure, continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { HefuActivities } from '../activities/ports.js';
import { shanghaiDate } from '../calendar/shanghai-time.js';
import { nowMs } from './now.js';
import { summary } from './summary.js';

const patient = proxyActivities<HefuActivities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '6 hours',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** A mail of this morning is of no use in the evening. */
const mail = proxyActivities<HefuActivities>({
  startToCloseTimeout: '1 minute',
  scheduleToCloseTimeout: '8 hours',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 3,
    maximumInterval: '30 minutes',
    maximumAttempts: 15,
  },
});

/** Begun each morning by a Temporal Schedule; nothing is sent on a day off. `after`: the last person of the page before. */
export async function dailyDigest(day = shanghaiDate(nowMs()), after = ''): Promise<void> {
  const { users, isMore } = await patient.planDigests(day, after);
  await Promise.all(users.map((user) => digestOf(day, user)));
  const last = users.at(-1);
  if (isMore && last !== undefined) await continueAsNew<typeof dailyDigest>(day, last);
}

/** Fails for nobody else: what cannot be delivered becomes visible as such. */
async function digestOf(day: string, user: string): Promise<void> {
  try {
    await mail.sendDigest.executeWithOptions({ summary: summary(`每日摘要：${user}`) }, [day, user]);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    await patient.giveUpDigest(day, user);
  }
}
