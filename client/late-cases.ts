import { shanghaiDate } from '../calendar/shanghai-time.js';
import { lateCounts, type LateCount } from '../store/late-counts.js';
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
  /** All of it by department, requests and changes. */
  readonly counts: readonly LateCount[];
  /** Those due earliest. */
  readonly requests: readonly ShownShareRequest[];
  readonly changes: readonly ShownChange[];
  readonly milestones: readonly LateMilestone[];
}

/** A page of each; the lists have the rest. */
const mostListed = 50;
/** One a department. */
const mostPlans = 1000;

/** How many things of one kind are late. */
export const lateTotal = ({ counts }: LateBoard, of: LateCount['of']): number =>
  counts.reduce((sum, one) => (one.of === of ? sum + one.count : sum), 0);

export async function lateBoard(hefu: HefuConnection, session: Session): Promise<LateBoard> {
  const seen = viewing(hefu, session);
  const today = shanghaiDate(await hefu.now());
  const year = Number(today.slice(0, 4));
  const [counts, requests, changes, plans] = await Promise.all([
    lateCounts(seen.pool, today),
    listShareRequestCases(seen, { overdue: true, limit: mostListed }),
    listChanges(seen, { overdue: true, limit: mostListed }),
    listPlans(seen, { overdue: true, year, limit: mostPlans }),
  ]);
  const milestones = plans.flatMap((plan) =>
    [...plan.milestones, ...plan.itemDues]
      .filter(({ state, metOn }) => state === 'late' && metOn === null)
      .map((milestone) => ({ plan, milestone })),
  );
  return {
    counts,
    requests,
    changes,
    milestones: milestones.toSorted((a, b) => (a.milestone.due < b.milestone.due ? -1 : 1)),
  };
}
