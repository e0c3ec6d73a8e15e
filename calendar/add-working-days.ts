import type { CalendarView } from './calendar-view.js';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.js';
import { isProvisional, isWorked } from './is-working-day.js';

export interface CountedDate {
  readonly due: string;
  /** A day on the way was counted by an arrangement that is not published yet. */
  readonly provisional: boolean;
}

/**
 * The date `workingDays` working days after `from`, which itself is not counted; before it, when negative;
 * `from` itself, when 0.
 * @throws RangeError when the count leaves the view, or is no whole number.
 */
export function addWorkingDays(view: CalendarView, from: string, workingDays: number): CountedDate {
  if (!Number.isInteger(workingDays)) throw new RangeError(`${workingDays} is not a number of working days`);
  const step = workingDays < 0 ? -1 : 1;
  let day = dayNumber(from);
  let due = from;
  let provisional = false;
  for (let left = Math.abs(workingDays); left > 0;) {
    day += step;
    due = dateOfDay(day);
    provisional ||= isProvisional(view, due);
    if (isWorked(view, due, weekdayOfDay(day))) left -= 1;
  }
  return { due, provisional };
}
