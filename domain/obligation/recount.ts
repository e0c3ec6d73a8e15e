import { addWorkingDays } from '../../calendar/add-working-days.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import { endOfDay, shanghaiDate } from '../../calendar/shanghai-time.js';
import { moveDue, type Moved } from './move-due.js';
import type { CountedObligation, Insistence, Obligation } from './obligation.js';

/** A date counted in working days, counted again on a new arrangement of days off. */
export function recount(
  due: CountedObligation,
  settings: Insistence,
  calendar: CalendarView,
  notice: string,
  at: string,
): readonly Moved[] {
  const { startedOn, workingDays, extendedByWorkingDays } = due;
  const counted = addWorkingDays(calendar, startedOn, workingDays + extendedByWorkingDays);
  return movedByNotice(due, counted, settings, calendar, notice, at);
}

/**
 * What a new arrangement makes of a date, said from what to what. Setting (rules.md): a notice that would move a
 * deadline into the past gives until the next working day after it was applied; a move never makes anything late.
 */
export function movedByNotice(
  due: Obligation,
  counted: { readonly due: string; readonly provisional: boolean },
  settings: Insistence,
  calendar: CalendarView,
  notice: string,
  at: string,
): readonly Moved[] {
  const to = notIntoPast(due, counted.due, calendar, at);
  const { provisional } = counted;
  if (to === due.due && provisional === due.provisional) return [];
  const why = to === due.due ? `${notice}已公布，期限不再暂算` : `${notice}调整放假安排`;
  const { startedOn, extendedByWorkingDays } = due;
  return moveDue(due, { to, provisional, startedOn, extendedByWorkingDays, why }, settings, calendar, at);
}

/** Where a date goes that is moved: nothing becomes late by it, there is time until the next working day. */
export function notIntoPast({ passed }: Obligation, to: string, calendar: CalendarView, at: string): string {
  const inTime = Date.parse(at) < Date.parse(endOfDay(to)) || passed;
  return inTime ? to : addWorkingDays(calendar, shanghaiDate(at), 1).due;
}
