import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { HefuConnection } from '../../client/connection.js';
import { letterNumbers } from '../../store/letter-numbers.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** More and more from year to year; the last one goes to today. */
const sharesOfYears = [
  ['2021-01-04', 0],
  ['2022-01-01', 0.08],
  ['2023-01-01', 0.2],
  ['2024-01-01', 0.35],
  ['2025-01-01', 0.53],
  ['2026-01-01', 0.74],
] as const;

/** The case's place among all gives its day. */
export function beganAt(index: number, cases: number, today: number): number {
  const place = index / cases;
  const ends = [
    ...sharesOfYears.map(([date, share]) => [Date.parse(date), share] as const),
    [today - hourMs, 1] as const,
  ];
  const upper = ends.findIndex(([, share]) => share > place);
  const [from, fromShare] = ends[upper - 1] ?? [today - dayMs, 0];
  const [to, toShare] = ends[upper] ?? [today, 1];
  const dayIn = from + ((place - fromShare) / (toShare - fromShare)) * (to - from);
  return Math.min(
    Date.parse(`${shanghaiDate(dayIn)}T09:00:00+08:00`) + (index % 480) * 60_000,
    today - 60_000,
  );
}

/** Numbers of the cases, a series a year, given out as `hefu request start` does. */
export async function numbered(hefu: HefuConnection, began: readonly number[]): Promise<readonly string[]> {
  const years = began.map((at) => Number(shanghaiDate(at).slice(0, 4)));
  const ids: string[] = [];
  for (const year of new Set(years)) {
    const count = years.filter((one) => one === year).length;
    const { firstCase } = await letterNumbers(hefu.pool, year, count);
    for (let place = 0; place < count; place += 1)
      ids.push(`GX-${year}-${String(firstCase + place).padStart(6, '0')}`);
  }
  return ids;
}
