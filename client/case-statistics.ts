import type { Calendar } from '../calendar/calendar.js';
import type { Layer } from '../calendar/notice.js';
import { addDays, shanghaiDate } from '../calendar/shanghai-time.js';
import { viewOf } from '../calendar/view-of.js';
import { workingDaysBetween } from '../calendar/working-days-between.js';
import {
  answersByDays,
  standingByProvider,
  type NumberedDays,
  type ProviderStanding,
} from '../store/case-statistics.js';
import { calendarInUse } from './calendar-for.js';
import type { HefuConnection } from './connection.js';

const dayMs = 86_400_000;

/** How the year's requests stand: by provider, and how long answers took. */
export interface CaseStatistics {
  readonly year: number;
  readonly providers: readonly ProviderStanding[];
  /** Cases by working days from the day of receipt to the answer, 0 to the longest. */
  readonly workingDaysToAnswer: readonly number[];
}

export async function caseStatistics(hefu: HefuConnection, year: number): Promise<CaseStatistics> {
  const today = shanghaiDate(await hefu.now());
  const days = numberedDays(await calendarInUse(hefu), `${year}-01-01`, today);
  const [providers, answers] = await Promise.all([
    standingByProvider(hefu.pool, { year, today }),
    days === null ? [] : answersByDays(hefu.pool, year, days),
  ]);
  const counts = new Map(answers.map(({ workingDays, cases }) => [workingDays, cases]));
  const longest = Math.max(-1, ...counts.keys());
  const workingDaysToAnswer = Array.from({ length: longest + 1 }, (_none, days) => counts.get(days) ?? 0);
  return { year, providers, workingDaysToAnswer };
}

/** The days from a date to today on both layers; null where no working day is known, or none has come yet. */
function numberedDays(calendar: Calendar, from: string, today: string): NumberedDays | null {
  if (from < calendar.coveredFrom || today < from) return null;
  const length = 1 + Math.round((Date.parse(today) - Date.parse(from)) / dayMs);
  const numbered = (layer: Layer): readonly number[] => {
    const view = viewOf(calendar, layer, from, today);
    return Array.from({ length }, (_none, day) => workingDaysBetween(view, from, addDays(from, day)));
  };
  return { from, to: today, cn: numbered('cn'), sh: numbered('sh') };
}
