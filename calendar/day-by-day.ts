import type { CalendarView } from './calendar-view.js';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.js';
import { dayCounted, type DayCounted, type DayReason, type NamedDay } from './day-reasons.js';
import { isProvisional, isWorked } from './is-working-day.js';

/**
 * The proof of `addWorkingDays(view, from, workingDays)`: every day from `from` to the due date, counted or
 * not, and why. Backwards when negative.
 * @param names what a day is called that a notice names (`arrangedNames`); a view carries no names.
 * @throws RangeError when the count leaves the view, or is no whole number.
 */
export function dayByDay(
  view: CalendarView,
  from: string,
  workingDays: number,
  names: ReadonlyMap<string, NamedDay> = new Map(),
): readonly DayCounted[] {
  if (!Number.isInteger(workingDays)) throw new RangeError(`${workingDays} is not a number of working days`);
  const step = workingDays < 0 ? -1 : 1;
  const days = [dayCounted(from, false, { reason: step > 0 ? 'received' : 'start' })];
  let day = dayNumber(from);
  for (let left = Math.abs(workingDays); left > 0;) {
    day += step;
    const counted = isWorked(view, dateOfDay(day), weekdayOfDay(day));
    days.push(dayCounted(dateOfDay(day), counted, reasonOf(view, day, counted, names.get(dateOfDay(day)))));
    if (counted) left -= 1;
  }
  return days;
}

function reasonOf(
  view: CalendarView,
  day: number,
  counted: boolean,
  named: NamedDay | undefined,
): NamedDay | { readonly reason: DayReason } {
  const date = dateOfDay(day);
  const isWeekend = weekdayOfDay(day) % 6 === 0;
  if (counted && isWeekend) return { reason: 'worked-weekend' };
  if (!counted && named !== undefined) return named;
  if (!counted && !isWeekend) return { reason: 'holiday' };
  const plain = counted ? 'working-day' : 'weekend';
  if (date > view.announcedTo) return { reason: `${plain}-unannounced` };
  return { reason: isProvisional(view, date) ? `${plain}-provisional` : plain };
}
