import type { CalendarView } from './calendar-view.js';
import { weekday } from './shanghai-time.js';

/**
 * Is `date` worked? Beyond `announcedTo` the answer is Monday to Friday, and `isProvisional` says so.
 * @throws RangeError outside the view: a view that is too short is a defect, never silently Monday to Friday.
 */
export function isWorkingDay(view: CalendarView, date: string): boolean {
  return isWorked(view, date, weekday(date));
}

/** The same where the weekday (0 is Sunday) is known already: what counting does some fourteen times a deadline. */
export function isWorked(view: CalendarView, date: string, weekdayNumber: number): boolean {
  if (date < view.from || date > view.to) {
    throw new RangeError(`calendar view ${view.from}..${view.to} does not cover ${date}`);
  }
  const isWeekend = weekdayNumber === 0 || weekdayNumber === 6;
  return isWeekend ? view.worked.includes(date) : !view.off.includes(date);
}

/** May the arrangement for `date` still change: not announced, or open to the next year's notice. */
export function isProvisional(view: CalendarView, date: string): boolean {
  return date > view.announcedTo || view.unsettled.some(({ from, to }) => from <= date && date <= to);
}
