import { addWorkingDays } from './add-working-days.js';
import { arrangedNames } from './arranged-names.js';
import type { Calendar } from './calendar.js';
import { dayByDay } from './day-by-day.js';
import type { DayCounted } from './day-reasons.js';
import type { Layer } from './notice.js';
import { addDays } from './shanghai-time.js';
import { viewOf } from './view-of.js';

/** About ten years: the proof is a list of days and must end. */
export const longestCountWorkingDays = 2500;
/** From here the longest count still ends before the last year a date can be written in. */
export const latestCountedFrom = '9985-12-31';

/** The shape of `hefu calendar due`. */
export interface Due {
  readonly from: string;
  readonly workingDays: number;
  readonly due: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly days: readonly DayCounted[];
}

/**
 * A deadline with its proof.
 * @throws RangeError when `from` or the due date lies before the first year arranged (`calendar.coveredFrom`),
 * `from` after `latestCountedFrom`, or when the count is no whole number of at most `longestCountWorkingDays`, either way.
 */
export function due(calendar: Calendar, layer: Layer, from: string, workingDays: number): Due {
  if (!Number.isInteger(workingDays) || Math.abs(workingDays) > longestCountWorkingDays) {
    throw new RangeError(`${workingDays} working days: at most ${longestCountWorkingDays}, in whole days`);
  }
  if (from < calendar.coveredFrom)
    throw new RangeError(`${from}: the calendar begins on ${calendar.coveredFrom}`);
  if (from > latestCountedFrom) throw new RangeError(`${from}: counted up to ${latestCountedFrom}`);
  // Seven calendar days in a row have at least one working day in every year arranged; ten are plenty.
  const reachDays = Math.abs(workingDays) * 2 + 30;
  const first = workingDays < 0 ? addDays(from, -reachDays) : from;
  const last = workingDays < 0 ? from : addDays(from, reachDays);
  const view = viewOf(calendar, layer, first, last);
  return {
    from,
    workingDays,
    ...addWorkingDays(view, from, workingDays),
    calendarVersion: calendar.version,
    days: dayByDay(view, from, workingDays, arrangedNames(calendar, layer)),
  };
}
