import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundledCalendar } from '../../../calendar/bundled-calendar.js';
import { viewOf } from '../../../calendar/view-of.js';
import { workingDaysBetween } from '../../../calendar/working-days-between.js';
import { caseStatistics } from '../../../client/case-statistics.js';
import type { HefuConnection } from '../../../client/connection.js';
import { emptyInstallation, type EmptyInstallation } from './empty-installation.js';

let installation: EmptyInstallation;
let hefu: HefuConnection;
beforeAll(async () => {
  installation = await emptyInstallation();
  const now = (): Promise<number> => Promise.resolve(Date.parse('2026-11-20T10:00:00+08:00'));
  hefu = { ...installation.hefu, now };
  for (const [place, one] of cases.entries()) await keep(`GX-${place}`, one);
}, 120_000);
afterAll(async () => {
  await installation.stop();
}, 60_000);

interface Kept {
  readonly provider: string;
  readonly startedOn: string;
  readonly due: string;
  readonly metAt?: string;
  readonly calendar?: string;
  readonly status?: string;
}

// Around days off and days worked instead, over the turn of a year, on both layers.
const cases: readonly Kept[] = [
  { provider: 'ga', startedOn: '2026-02-13', due: '2026-03-06', metAt: '2026-02-25T10:00:00.000+08:00' },
  { provider: 'ga', startedOn: '2026-02-13', due: '2026-02-20', metAt: '2026-02-25T10:00:00.000+08:00' },
  {
    provider: 'ga',
    startedOn: '2026-09-30',
    due: '2026-10-20',
    metAt: '2026-10-10T10:00:00.000+08:00',
    calendar: 'sh',
  },
  { provider: 'mz', startedOn: '2026-05-06', due: '2026-05-20', metAt: '2026-05-06T10:00:00.000+08:00' },
  { provider: 'mz', startedOn: '2026-11-02', due: '2026-11-16' },
  { provider: 'mz', startedOn: '2026-11-10', due: '2026-11-24' },
  // Neither: withdrawn, and another year’s.
  {
    provider: 'mz',
    startedOn: '2026-05-06',
    due: '2026-05-20',
    metAt: '2026-05-08T10:00:00.000+08:00',
    status: 'withdrawn',
  },
  { provider: 'ga', startedOn: '2025-12-29', due: '2026-01-13', metAt: '2026-01-12T10:00:00.000+08:00' },
];

async function keep(
  id: string,
  { provider, startedOn, due, metAt, calendar = 'cn', status }: Kept,
): Promise<void> {
  const stands = status ?? (metAt === undefined ? 'in-review' : 'in-use');
  const view = {
    id,
    clock: { startedOn, due, calendar, metAt: metAt ?? null },
    resourceTitle: '',
    purpose: '',
  };
  await hefu.pool.query(
    `INSERT INTO hefu.share_request (id, letter, status, version, provider, requester, resource, overdue, escalation_level,
       listed_for_circular, view, created_at, updated_at)
     VALUES ($1, 'L', $2, 1, $3, 'tj', 'r', false, 0, false, $4, now(), now())`,
    [id, stands, provider, JSON.stringify(view)],
  );
}

describe('统计 of a year', () => {
  test('answers are counted by the working days they took, each on its own layer of the calendar', async () => {
    const days = (from: string, to: string, layer: 'cn' | 'sh' = 'cn'): number =>
      workingDaysBetween(viewOf(bundledCalendar(), layer, '2025-01-01', '2026-12-31'), from, to);
    const took = [
      days('2026-02-13', '2026-02-25'),
      days('2026-02-13', '2026-02-25'),
      days('2026-09-30', '2026-10-10', 'sh'),
      0,
    ];
    // 春节 lies between: fewer working days than a week would have.
    expect(took[0]).toBeLessThan(8);
    const { workingDaysToAnswer } = await caseStatistics(hefu, 2026);
    expect(workingDaysToAnswer).toEqual(
      Array.from({ length: Math.max(...took) + 1 }, (_, one) => took.filter((day) => day === one).length),
    );
    const before = await caseStatistics(hefu, 2025);
    expect(before.workingDaysToAnswer.at(-1)).toBe(1);
    expect(before.workingDaysToAnswer).toHaveLength(days('2025-12-29', '2026-01-12') + 1);
  });

  test('each provider stands by what was answered in time and late, and what is open', async () => {
    const { providers } = await caseStatistics(hefu, 2026);
    expect(providers).toEqual([
      { provider: 'ga', providerName: 'ga', answeredInTime: 2, answeredLate: 1, openInTime: 0, openLate: 0 },
      { provider: 'mz', providerName: 'mz', answeredInTime: 1, answeredLate: 0, openInTime: 1, openLate: 1 },
    ]);
  });

  test('a year nothing is known of, or that has not come, has no answers', async () => {
    for (const year of [1999, 2031])
      expect(await caseStatistics(hefu, year)).toEqual({ year, providers: [], workingDaysToAnswer: [] });
  });
});
