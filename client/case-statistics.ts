import { shanghaiDate } from '../calendar/shanghai-time.js';
import { viewOf } from '../calendar/view-of.js';
import { workingDaysBetween } from '../calendar/working-days-between.js';
import { answeredBetween, standingByProvider, type ProviderStanding } from '../store/case-statistics.js';
import { calendarInUse } from './calendar-for.js';
import type { HefuConnection } from './connection.js';

/** How the year's requests stand: by provider, and how long answers took. */
export interface CaseStatistics {
  readonly year: number;
  readonly providers: readonly ProviderStanding[];
  /** Cases by working days from the day of receipt to the answer, 0 to the longest. */
  readonly workingDaysToAnswer: readonly number[];
}

export async function caseStatistics(hefu: HefuConnection, year: number): Promise<CaseStatistics> {
  const today = shanghaiDate(await hefu.now());
  const [providers, answered, calendar] = await Promise.all([
    standingByProvider(hefu.pool, { year, today }),
    answeredBetween(hefu.pool, year),
    calendarInUse(hefu),
  ]);
  const counts = new Map<number, number>();
  for (const { startedOn, answeredOn, layer, cases } of answered) {
    if (startedOn < calendar.coveredFrom || answeredOn < startedOn) continue;
    const view = viewOf(calendar, layer === 'sh' ? 'sh' : 'cn', startedOn, answeredOn);
    const days = workingDaysBetween(view, startedOn, answeredOn);
    counts.set(days, (counts.get(days) ?? 0) + cases);
  }
  const longest = Math.max(-1, ...counts.keys());
  const workingDaysToAnswer = Array.from({ length: longest + 1 }, (_none, days) => counts.get(days) ?? 0);
  return { year, providers, workingDaysToAnswer };
}
