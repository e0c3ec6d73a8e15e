import type { CalendarView } from './calendar-view.js';
import type { Calendar } from './calendar.js';
import { countWhile } from './count-while.js';
import type { Layer } from './notice.js';

/**
 * What a case takes along of a calendar: a layer between two dates, inclusive. A `from` before the first year
 * arranged is moved up to it, so that counting from an earlier day is refused and not guessed.
 * @throws RangeError when nothing is left.
 */
export function viewOf(calendar: Calendar, layer: Layer, from: string, to: string): CalendarView {
  const first = from < calendar.coveredFrom ? calendar.coveredFrom : from;
  if (to < first) throw new RangeError(`the calendar begins on ${calendar.coveredFrom}: no view to ${to}`);
  const within = (dates: readonly string[]): readonly string[] =>
    dates.slice(
      countWhile(dates, (date) => date < first),
      countWhile(dates, (date) => date <= to),
    );
  const { off, worked } = calendar.layers[layer];
  const open = unsettled(calendar);
  return {
    layer,
    version: calendar.version,
    from: first,
    to,
    announcedTo: calendar.announcedTo,
    off: within(off),
    worked: within(worked),
    unsettled: open.from <= to && open.to >= first ? [open] : [],
  };
}

/**
 * The last days of the newest year: the next year's notice has changed them in 2006, 2007, 2011, 2018 and 2022
 * (rules.md, C). Once it is there, they are settled.
 */
function unsettled({ announcedTo }: Calendar): { readonly from: string; readonly to: string } {
  return { from: `${announcedTo.slice(0, 4)}-12-26`, to: announcedTo };
}
