import type { CalendarView } from '../../calendar/calendar-view.js';
import { endOfDay } from '../../calendar/shanghai-time.js';
import type { Insistence, Obligation } from './obligation.js';
import { passIfLate, type Happening } from './pass-obligation.js';

/*
 * Lateness is settled by the signed time of receipt, whatever order a command and a timer arrive in. Both of these
 * are the engine's doing, not the sender's.
 */

/** A command received after a deadline finds it passed, though the timer has not told yet. */
export function latenessBefore(
  dues: readonly Obligation[],
  settings: Insistence,
  calendar: CalendarView,
  at: string,
): readonly Happening[] {
  return dues.flatMap((due) => passIfLate(due, settings, calendar, at));
}

/** Received in time, but heard of after the deadline was recorded as passed: the record is corrected. */
export function inTimeAfterAll(
  before: readonly Obligation[],
  after: readonly Obligation[],
  at: string,
): readonly Happening[] {
  return after.flatMap((due): readonly Happening[] => {
    const was = before.find(({ name }) => name === due.name);
    const metNow = due.metAt !== null && was !== undefined && was.metAt === null;
    if (!metNow || !due.passed || Date.parse(at) > Date.parse(endOfDay(due.due))) return [];
    const why = '于期限内办理，系统在期限届满后收到';
    return [
      {
        type: 'LatenessCorrected',
        rule: due.rule,
        data: { deadline: due.name, due: due.due, why },
      },
    ];
  });
}
