import { proxyActivities } from '@temporalio/workflow';
import type { HefuActivities } from '../activities/ports.js';

/** What the engine does of itself: begin the plans of a year, and take the catalogue's changes to plans and reported changes. */
type Keeping = 'start' | 'reconcile';

/** Nobody waits for it, and the next look comes anyway: tried for an hour, then left to that. */
const patient = proxyActivities<HefuActivities>({
  startToCloseTimeout: '10 minutes',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '10 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/** Begun by a Temporal Schedule, so that nobody needs to remember. */
export async function keepPlans(keeping: Keeping): Promise<readonly string[]> {
  return patient.keepPlans(keeping);
}
