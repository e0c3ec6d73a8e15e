import type { CalendarView } from './calendar-view.js';
import { countWhile } from './count-while.js';
import { dateOfDay, dayNumber } from './day-number.js';

/**
 * Working days from `from` (not counted) to `to` (counted): from today to a due date, what remains. Negative
 * when `to` lies before `from`: what a due date is overdue by, counted from the day after it, so that
 * `workingDaysBetween(a, b)` is always `-workingDaysBetween(b, a)`. Years cost no more than days: a list of cases
 * that are long overdue asks it for every row.
 * @throws RangeError when a day between them lies outside the view.
 */
export function workingDaysBetween(view: CalendarView, from: string, to: string): number {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const [start, end] = [dayNumber(first), dayNumber(last)];
  if (start < end && (dateOfDay(start + 1) < view.from || last > view.to))
    throw new RangeError(`calendar view ${view.from}..${view.to} does not cover ${first} to ${last}`);
  const within = (dates: readonly string[]): number =>
    countWhile(dates, (date) => date <= last) - countWhile(dates, (date) => date <= first);
  const count = weekdaysUntil(end) - weekdaysUntil(start) - within(view.off) + within(view.worked);
  // Never -0: what is shown is compared.
  return from <= to || count === 0 ? count : -count;
}

/** Mondays to Fridays up to a day, itself among them, counted from a Monday (29 December 1969). */
function weekdaysUntil(day: number): number {
  const sinceMonday = day + 3;
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(sinceMonday - week * 7 + 1, 5);
}
