import type { CalendarView } from '../../calendar/calendar-view.js';
import { endOfDay } from '../../calendar/shanghai-time.js';
import { remindersBefore } from './obligation-moments.js';
import type { ObligationEventData } from './obligation-events.js';
import type { Insistence, Obligation } from './obligation.js';

/** Where a due date goes, and why. */
export interface Move {
  readonly to: string;
  readonly provisional: boolean;
  readonly startedOn: string;
  readonly extendedByWorkingDays: number;
  /** Shown to both sides; without a full stop at the end. */
  readonly why: string;
}

export type Moved = {
  [T in 'LatenessCorrected' | 'DeadlineMoved']: {
    readonly type: T;
    readonly rule: string;
    readonly data: ObligationEventData[T];
  };
}['LatenessCorrected' | 'DeadlineMoved'];

/**
 * The date of an obligation changes, for whatever reason: said from what to what. What had been recorded as
 * late and is not under the new date is corrected first, and with it what was drafted because of it.
 */
export function moveDue(
  due: Obligation,
  { to, why, ...rest }: Move,
  settings: Insistence,
  calendar: CalendarView,
  at: string,
  rule: string = due.rule,
): readonly Moved[] {
  const reminded = remindersBefore(settings, calendar, to, at);
  const move: Moved = {
    type: 'DeadlineMoved',
    rule,
    data: { deadline: due.name, from: due.due, to, why, ...rest, reminded },
  };
  const noLongerLate = due.passed && Date.parse(at) < Date.parse(endOfDay(to));
  return noLongerLate
    ? [{ type: 'LatenessCorrected', rule, data: { deadline: due.name, due: to, why } }, move]
    : [move];
}
