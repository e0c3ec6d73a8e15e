import { bundledCalendar } from '../calendar/bundled-calendar.js';
import type { Calendar } from '../calendar/calendar.js';
import type { CalendarView } from '../calendar/calendar-view.js';
import type { Notice } from '../calendar/notice.js';
import { shanghaiDate } from '../calendar/shanghai-time.js';
import { viewOf } from '../calendar/view-of.js';
import { withNotices } from '../calendar/with-notices.js';
import { listCalendarNotices } from '../store/read-calendar-notices.js';
import type { HefuConnection } from './connection.js';

/** Years a case's view looks ahead; years without an arrangement cost nothing in it. */
const yearsAhead = 10;

/** The calendar last folded, by the database its notices came from: every command asks for it, hardly any changes it. */
const folded = new WeakMap<
  HefuConnection['pool'],
  { readonly numbers: string; readonly calendar: Calendar }
>();

/** The calendar in use: what came with the build, and every notice loaded since. */
export async function calendarInUse(hefu: HefuConnection): Promise<Calendar> {
  const rows = await listCalendarNotices(hefu.pool);
  // A notice never changes once it is loaded: the same numbers in the same order make the same calendar.
  const numbers = JSON.stringify(rows.map(({ layer, number }) => [layer, number]));
  const before = folded.get(hefu.pool);
  if (before?.numbers === numbers) return before.calendar;
  // Judged by `parseNotice` when they were loaded.
  const calendar = withNotices(
    bundledCalendar(),
    rows.map(({ view }) => view as unknown as Notice),
  );
  folded.set(hefu.pool, { numbers, calendar });
  return calendar;
}

/** The view a case takes along: from the year of its earliest date on, ten years ahead. */
export async function calendarViewFor(
  hefu: HefuConnection,
  layer: CalendarView['layer'],
  earliest: string | null,
): Promise<CalendarView> {
  const calendar = await calendarInUse(hefu);
  return caseViewOf(calendar, layer, earliest, await hefu.now());
}

/** The same, cut from a calendar at hand. `now`: epoch milliseconds. */
export function caseViewOf(
  calendar: Calendar,
  layer: CalendarView['layer'],
  earliest: string | null,
  now: number,
): CalendarView {
  const today = shanghaiDate(now);
  const first = earliest !== null && earliest < today ? earliest : today;
  const from = `${first.slice(0, 4)}-01-01`;
  const to = `${Number(today.slice(0, 4)) + yearsAhead}-12-31`;
  return viewOf(calendar, layer, from, to);
}
