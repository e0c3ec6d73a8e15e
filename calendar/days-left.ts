import type { Calendar } from './calendar.js';
import type { Layer } from './notice.js';
import { viewOf } from './view-of.js';
import { workingDaysBetween } from './working-days-between.js';

/** Working days from today to a due date, negative when it has passed; null before the first year arranged. */
export function daysLeft(calendar: Calendar, layer: Layer, today: string, due: string): number | null {
  const [from, to] = today <= due ? [today, due] : [due, today];
  if (from < calendar.coveredFrom) return null;
  return workingDaysBetween(viewOf(calendar, layer, from, to), today, due);
}
