import { shanghaiDate } from '../../calendar/shanghai-time.js';
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

/**
 * Some working days after the year, after every date the plan has, and after its last change of status: nothing is
 * escalated in a closed plan, and one that is set up for a year long past is not closed at birth.
 */
export function closesAt({
  status,
  year,
  calendar,
  settings,
  milestones,
  statusSince,
}: PlanCase): string | null {
  if (status === 'closed') return null;
  const dues = milestones.filter((milestone) => isRunning(milestone)).map(({ due }) => due);
  const last = [...dues, shanghaiDate(statusSince)].reduce(
    (latest, day) => (day > latest ? day : latest),
    `${year}-12-31`,
  );
  return settledDate(calendar, last, settings.planCloseAfterWorkingDays) + MORNING;
}
