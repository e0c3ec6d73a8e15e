import type { CalendarView } from './calendar-view.js';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.js';
import { isWorked } from './is-working-day.js';

/**
 * Working days from `from` (not counted) to `to` (counted): from today to a due date, what remains. Negative
 * when `to` lies before `from`: what a due date is overdue by, counted from the day after it, so that
 * `workingDaysBetween(a, b)` is always `-workingDaysBetween(b, a)`.
 * @throws RangeError when a day between them lies outside the view.
 */
export function workingDaysBetween(view: CalendarView, from: string, to: string): number {
  const [start, end] = from <= to ? [dayNumber(from), dayNumber(to)] : [dayNumber(to), dayNumber(from)];
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) {
    if (isWorked(view, dateOfDay(day), weekdayOfDay(day))) count += 1;
  }
  // Never -0: what is shown is compared.
  return from <= to || count === 0 ? count : -count;
}
