import { addWorkingDays, type CountedDate } from './add-working-days.js';
import type { CalendarView } from './calendar-view.js';

/** The first working day after `date`, `date` itself not counted. @throws RangeError when it leaves the view. */
export function nextWorkingDay(view: CalendarView, date: string): CountedDate {
  return addWorkingDays(view, date, 1);
}
