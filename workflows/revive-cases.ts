import { proxyActivities } from '@temporalio/workflow';
import type { HefuActivities } from '../activities/ports.js';

/** The next look comes in minutes anyway. */
const look = proxyActivities<Pick<HefuActivities, 'reviveCases'>>({
  startToCloseTimeout: '4 minutes',
  retry: { maximumAttempts: 2 },
});

/** Begins cases again that have lost their workflow, and with it the timer of their deadline. Begun by a schedule. */
export async function reviveCases(): Promise<readonly string[]> {
  return look.reviveCases();
}
