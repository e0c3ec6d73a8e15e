import type { Deadline } from '../deadline.js';
import { settledDate } from '../obligation/count-days.js';
import { MORNING, obligationMoments } from '../obligation/obligation-moments.js';
import { isRunning } from './milestones.js';
import type { PlanCase, PlanState } from './state.js';

/** Every moment at which the plan must act by itself, earliest first. */
export function deadlines(state: PlanState): readonly Deadline[] {
  if (state.status === 'none' || state.status === 'closed') return [];
  const { milestones, settings, calendar } = state;
  const end = closesAt(state);
  return [
    ...milestones
      .filter((milestone) => isRunning(milestone))
      .flatMap((milestone) => obligationMoments(milestone, settings, calendar)),
    ...(end === null ? [] : [{ name: 'close', at: end }]),
  ]
    .map(({ name, at }) => ({ name, at }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.name < b.name ? -1 : 1));
}

/** Some working days after the year, and after every date the plan has: nothing is escalated in a closed plan. */
export function closesAt({ status, year, calendar, settings, milestones }: PlanCase): string | null {
  if (status === 'closed') return null;
  const last = milestones
    .filter((milestone) => isRunning(milestone))
    .reduce((day, { due }) => (due > day ? due : day), `${year}-12-31`);
  return settledDate(calendar, last, settings.planCloseAfterWorkingDays) + MORNING;
}
