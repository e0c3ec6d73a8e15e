import type { Calendar } from './calendar.js';
import { isProvisional, isWorkingDay } from './is-working-day.js';
import { noticeName, type Layer } from './notice.js';
import { viewOf } from './view-of.js';

/** The shape of `hefu calendar check`. */
export interface DayChecked {
  readonly date: string;
  readonly workingDay: boolean;
  /** 春节, 调休上班, or null on a day like others. */
  readonly name: string | null;
  /** 文号 (or, where it is not known, title) of what arranges the day; null where nothing is published. */
  readonly notice: string | null;
  readonly provisional: boolean;
}

/** @throws RangeError before the first year arranged (`calendar.coveredFrom`). */
export function checkDay(calendar: Calendar, layer: Layer, date: string): DayChecked {
  if (date < calendar.coveredFrom)
    throw new RangeError(`${date}: the calendar begins on ${calendar.coveredFrom}`);
  const view = viewOf(calendar, layer, date, date);
  const arranged = calendar.layers[layer].byDate.get(date);
  const ofYear = calendar.notices.find(
    ({ layer: its, year }) => its === 'cn' && year === Number(date.slice(0, 4)),
  );
  const notice = arranged?.notice ?? ofYear;
  return {
    date,
    workingDay: isWorkingDay(view, date),
    name: arranged === undefined ? null : arranged.working ? '调休上班' : arranged.name,
    notice: notice === undefined ? null : noticeName(notice),
    provisional: isProvisional(view, date),
  };
}
