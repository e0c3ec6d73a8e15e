import { proxyActivities } from '@temporalio/workflow';
import type { HefuActivities } from '../activities/ports.js';

/** Idempotent, and started again by its schedule: a few tries are enough. */
const { archiveClosed } = proxyActivities<Pick<HefuActivities, 'archiveClosed'>>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: {
    initialInterval: '5 seconds',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
    maximumAttempts: 4,
  },
});

const runsARound = 100;
/** What is left after so many rounds is the next start's. */
const roundsLimit = 20;

/** Keeps the histories of closed runs before Temporal forgets them. Started every few minutes by a schedule. */
export async function archiveHistories(): Promise<{ readonly archived: number }> {
  let archived = 0;
  for (let round = 0; round < roundsLimit; round += 1) {
    const done = await archiveClosed(runsARound);
    archived += done.archived;
    if (!done.isMore) break;
  }
  return { archived };
}
