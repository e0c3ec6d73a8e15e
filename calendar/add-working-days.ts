import type { CalendarView } from './calendar-view.js';
import { isProvisional, isWorkingDay } from './is-working-day.js';
import { addDays } from './shanghai-time.js';

export interface CountedDate {
  readonly due: string;
  /** A day on the way was counted by an arrangement that is not published yet. */
  readonly provisional: boolean;
}

/**
 * The date `workingDays` working days after `from`, which itself is not counted; before it, when negative.
 * @throws RangeError when the count leaves the view.
 */
export function addWorkingDays(view: CalendarView, from: string, workingDays: number): CountedDate {
  const step = workingDays < 0 ? -1 : 1;
  let due = from;
  let provisional = false;
  for (let left = Math.abs(workingDays); left > 0;) {
    due = addDays(due, step);
    provisional ||= isProvisional(view, due);
    if (isWorkingDay(view, due)) left -= 1;
  }
  return { due, provisional };
}
