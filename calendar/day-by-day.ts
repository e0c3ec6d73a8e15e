import type { CalendarView } from './calendar-view.js';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.js';
import { isProvisional, isWorked } from './is-working-day.js';

/** One line of the proof of a deadline. */
export interface DayCounted {
  readonly date: string;
  readonly counted: boolean;
  /** In Chinese: `周末`, `法定节假日（春节）`, `调休上班`, `工作日`, `收到当日不计`, … */
  readonly why: string;
}

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
  names: ReadonlyMap<string, string> = new Map(),
): readonly DayCounted[] {
  if (!Number.isInteger(workingDays)) throw new RangeError(`${workingDays} is not a number of working days`);
  const step = workingDays < 0 ? -1 : 1;
  const days: DayCounted[] = [
    { date: from, counted: false, why: step > 0 ? '收到当日不计' : '起算当日不计' },
  ];
  let day = dayNumber(from);
  for (let left = Math.abs(workingDays); left > 0;) {
    day += step;
    const counted = isWorked(view, dateOfDay(day), weekdayOfDay(day));
    days.push({ date: dateOfDay(day), counted, why: why(view, day, counted, names) });
    if (counted) left -= 1;
  }
  return days;
}

function why(view: CalendarView, day: number, counted: boolean, names: ReadonlyMap<string, string>): string {
  const date = dateOfDay(day);
  const isWeekend = weekdayOfDay(day) % 6 === 0;
  const name = names.get(date);
  if (counted && isWeekend) return '调休上班';
  if (!counted && name !== undefined) return name;
  if (!counted && !isWeekend) return '法定节假日';
  const plain = counted ? '工作日' : '周末';
  if (date > view.announcedTo)
    return counted ? '放假安排未公布，暂按周一至周五计' : '周末（放假安排未公布，暂按周一至周五计）';
  return isProvisional(view, date) ? `${plain}（下一年度放假安排公布前暂定）` : plain;
}
