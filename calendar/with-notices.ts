import { calendarOf } from './calendar-of.js';
import type { Calendar } from './calendar.js';
import type { Notice } from './notice.js';

/** The calendar with notices applied after the ones it has, in their order. */
export function withNotices(calendar: Calendar, loaded: readonly Notice[]): Calendar {
  return loaded.length === 0 ? calendar : calendarOf([...calendar.notices, ...loaded]);
}
