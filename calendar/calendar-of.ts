import { calendarVersion } from './calendar-version.js';
import type { ArrangedDay, Calendar, LayerDays } from './calendar.js';
import { dateOfDay, dayNumber, weekdayOfDay } from './day-number.js';
import { knownFrom } from './known-from.js';
import type { Layer, Notice } from './notice.js';

/**
 * The calendar that these notices make; with `asKnownAt` (YYYY-MM-DD), what was known at the end of that day.
 * Where two notices of a layer name the same day, the one issued later holds; Shanghai's hold over the national
 * ones in layer `sh`. The order they are given in is the order they were applied in, which only the version
 * depends on (and precedence between notices of one day).
 * @throws RangeError when no year is arranged at all.
 */
export function calendarOf(notices: readonly Notice[], asKnownAt?: string): Calendar {
  const known =
    asKnownAt === undefined ? notices : notices.filter((notice) => knownFrom(notice) <= asKnownAt);
  const years = new Set(known.filter(({ layer }) => layer === 'cn').map(({ year }) => year));
  if (years.size === 0) throw new RangeError(`no arrangement was known at ${asKnownAt ?? 'all'}`);
  const firstYear = Math.min(...years);
  let newestYear = firstYear;
  while (years.has(newestYear + 1)) newestYear += 1;
  const byIssue = known.toSorted((a, b) => compareTexts(knownFrom(a), knownFrom(b)));
  const national = byIssue.filter(({ layer }) => layer === 'cn');
  const local = byIssue.filter(({ layer }) => layer === 'sh');
  const layers: { readonly [L in Layer]: LayerDays } = {
    cn: layerDays(national),
    sh: layerDays([...national, ...local]),
  };
  return {
    notices: known,
    version: calendarVersion(known, newestYear),
    coveredFrom: `${firstYear}-01-01`,
    announcedTo: `${newestYear}-12-31`,
    layers,
  };
}

/** Later notices hold over earlier ones, day by day. */
function layerDays(notices: readonly Notice[]): LayerDays {
  const byDay = new Map<number, ArrangedDay>();
  for (const notice of notices) {
    for (const { name, from, to } of notice.off) {
      const last = dayNumber(to);
      for (let day = dayNumber(from); day <= last; day += 1) byDay.set(day, { working: false, name, notice });
    }
    for (const date of notice.worked) byDay.set(dayNumber(date), { working: true, name: null, notice });
  }
  const byDate = new Map<string, ArrangedDay>();
  const off: string[] = [];
  const worked: string[] = [];
  for (const [day, arranged] of [...byDay].toSorted(([a], [b]) => a - b)) {
    const date = dateOfDay(day);
    const isWeekend = weekdayOfDay(day) % 6 === 0;
    byDate.set(date, arranged);
    if (arranged.working && isWeekend) worked.push(date);
    if (!arranged.working && !isWeekend) off.push(date);
  }
  return { byDate, off, worked };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
