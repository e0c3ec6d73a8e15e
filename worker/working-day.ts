import { isWorkingDay } from '../calendar/is-working-day.js';
import { viewOf } from '../calendar/view-of.js';
import { calendarInUse } from '../client/calendar-for.js';
import type { HefuConnection } from '../client/connection.js';

/** Asks the national calendar in use whether a date (YYYY-MM-DD) is a working day. */
export function workingDay(hefu: HefuConnection): (date: string) => Promise<boolean> {
  return async (date) => isWorkingDay(viewOf(await calendarInUse(hefu), 'cn', date, date), date);
}
