import type { Calendar } from '../../calendar/calendar.js';
import { daysLeft } from '../../calendar/days-left.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { calendarInUse } from '../../client/calendar-for.js';
import type { HefuConnection } from '../../client/connection.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import type { ListedCase } from './case-table.js';

/** Today, and how many working days it is to a date. */
export interface Counting {
  readonly today: string;
  readonly left: (due: string | null, layer?: string) => number | null;
}

export async function counting(hefu: HefuConnection): Promise<Counting> {
  const calendar: Calendar = await calendarInUse(hefu);
  const today = shanghaiDate(await hefu.now());
  return {
    today,
    left: (due, layer) =>
      due === null ? null : daysLeft(calendar, layer === 'sh' ? 'sh' : 'cn', today, due),
  };
}

/** Cases with the working days to what they owe. */
export function withLeft({ left }: Counting, cases: readonly ShownShareRequest[]): readonly ListedCase[] {
  return cases.map((shown) => ({ shown, left: left(shown.due, shown.clock?.calendar) }));
}
