import { shanghaiDate } from '../calendar/shanghai-time.js';
import { listPlans } from './annual-plans.js';
import { listChanges } from './catalogue-changes.js';
import type { HefuConnection } from './connection.js';
import { listShareRequestCases } from './reading.js';
import type { Session } from './session.js';
import type { ShownChange } from './shown-change.js';
import type { ShownMilestone, ShownPlan } from './shown-plan.js';
import type { ShownShareRequest } from './shown-share-request.js';
import { viewing } from './viewing.js';

/** A date of a plan that has passed. */
export interface LateMilestone {
  readonly plan: ShownPlan;
  readonly milestone: ShownMilestone;
}

/** What is late, as far as this person may see it: requests and reported changes by due date, and dates of plans. */
export interface LateBoard {
  readonly requests: readonly ShownShareRequest[];
  readonly changes: readonly ShownChange[];
  readonly milestones: readonly LateMilestone[];
  /** There are more requests than are given. */
  readonly more: boolean;
}

const mostRequests = 200;
const mostChanges = 200;
const mostPlans = 1000;

export async function lateBoard(hefu: HefuConnection, session: Session): Promise<LateBoard> {
  const seen = viewing(hefu, session);
  const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
  const [late, changes, plans] = await Promise.all([
    listShareRequestCases(seen, { overdue: true, limit: mostRequests + 1 }),
    listChanges(seen, { overdue: true, limit: mostChanges }),
    listPlans(seen, { overdue: true, year, limit: mostPlans }),
  ]);
  const milestones = plans.flatMap((plan) =>
    [...plan.milestones, ...plan.itemDues]
      .filter(({ state, metOn }) => state === 'late' && metOn === null)
      .map((milestone) => ({ plan, milestone })),
  );
  return {
    requests: late.slice(0, mostRequests),
    changes,
    milestones: milestones.toSorted((a, b) => (a.milestone.due < b.milestone.due ? -1 : 1)),
    more: late.length > mostRequests,
  };
}
