import { describe, expect, test } from '@jest/globals';
import { shanghaiDate, shanghaiInstant } from '../../calendar/shanghai-time.js';
import { showPlan } from '../../client/annual-plans.js';
import { listShareRequestCases, shareRequestEvents } from '../../client/reading.js';
import { loadDemoCity } from '../../worker/demo-city/load-demo-city.js';
import { emptyInstallation, type EmptyInstallation } from '../parts/client/empty-installation.js';
import { missingStatuses } from '../parts/client/demo-statuses.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { eventually } from './eventually.js';

const environment = timeSkippingEnvironment();
const nowMs = (): Promise<number> => environment().currentTimeMs();

/** Before, on and after the dates of a plan, all of them at night; the server's clock only goes forward. */
const days =
  process.env['HEFU_NIGHTLY'] === '1'
    ? ['01-04', '02-15', '03-31', '06-16', '11-01', '12-31']
    : ['01-04', '06-16', '12-31'];

describe('the demo city begun on any day of a year', () => {
  test.each(days)(
    '%s: there is one in every status it promises, and nothing stands still',
    async (day) => {
      const year = Number(shanghaiDate(await nowMs()).slice(0, 4)) + (day === days[0] ? 1 : 0);
      await environment().sleep(Date.parse(`${year}-${day}T10:00:00.000+08:00`) - (await nowMs()));
      const { address } = environment();
      const city = await emptyInstallation({
        worker: true,
        on: { address, namespace: `city-${day}`, now: nowMs },
      });
      try {
        expect(await loadDemoCity(city.hefu)).toBe(true);
        expect(await missingStatuses(city.hefu)).toEqual([]);
        await nothingDue(city);
        expect([day, await june(city, year)]).toEqual([day, day > '06-15' ? after : before]);
        for (const { id } of await listShareRequestCases(city.hefu, { limit: 1000 })) {
          const events = await shareRequestEvents(city.hefu, id);
          expect([id, events.filter(({ stream }) => stream === 'attempts')]).toEqual([id, []]);
        }
      } finally {
        await endAll(city);
        await city.stop();
      }
    },
    120_000,
  );
});

/** A11: open in time, too late, never, and nothing to open. */
const before = { gaj: 'met', pdx: 'met', wjw: 'pending', mzj: 'not-applicable' };
const after = { gaj: 'met', pdx: 'late', wjw: 'late', mzj: 'not-applicable' };

/** How the date in June stands, by department. */
async function june({ hefu }: EmptyInstallation, year: number): Promise<{ readonly [of: string]: unknown }> {
  const states = Object.keys(after).map(async (department) => {
    const { milestones } = await showPlan(hefu, `${department}-${year}`);
    return [department, milestones.find(({ code }) => code === 'safety')?.state];
  });
  return Object.fromEntries((await Promise.all(states)) as [string, unknown][]);
}

/** Every case has acted at every moment that has come. */
async function nothingDue({ hefu }: EmptyInstallation): Promise<void> {
  const now = shanghaiInstant(await nowMs());
  await eventually(async () => {
    for (const table of [
      'share_request',
      'annual_plan',
      'catalogue_change',
      'demand',
      'opening_application',
    ]) {
      const { rows } = await hefu.pool.query(`SELECT id FROM hefu.${table} WHERE next_deadline <= $1`, [now]);
      expect([table, rows]).toEqual([table, []]);
    }
  }, 60_000);
}

/** Cases without a worker would keep the clock from going on to the next city's day. */
async function endAll({ hefu }: EmptyInstallation): Promise<void> {
  const client = await hefu.temporal();
  const { rows } = await hefu.pool.query<{ stream: string }>(
    `SELECT stream FROM hefu.stream WHERE stream ~ '^(share-request|annual-plan|catalogue-change|demand|opening-application)/[^/]+$'`,
  );
  for (const { stream } of rows) {
    // One that is over already has nothing to end.
    await client.workflow
      .getHandle(stream)
      .terminate('the next city begins')
      .catch(() => undefined);
  }
}
