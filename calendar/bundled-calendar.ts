import { calendarOf } from './calendar-of.js';
import type { Calendar } from './calendar.js';
import { bundledNotices } from './data/all.js';

const bundled = calendarOf(bundledNotices);

/** The calendar of every notice that came with this build. Notices loaded later: `withNotices`. */
export function bundledCalendar(): Calendar {
  return bundled;
}
