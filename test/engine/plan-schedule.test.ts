import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listPlans, showPlan } from '../../client/annual-plans.js';
import { alignPlanSchedules } from '../../worker/plan-schedules.js';
import { planKeeper } from '../../worker/plan-keeper.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { openEntries } from './open-entries.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

describe('nobody needs to remember: the engine starts the year and looks at the catalogue by itself', () => {
  test('the schedules are made once and brought to what is set; done again nothing changes', async () => {
    const { hefu } = engine;
    await alignPlanSchedules(hefu);
    await alignPlanSchedules(hefu);
    const client = await hefu.temporal();
    const yearly = await client.schedule.getHandle('hefu-plans-of-the-year').describe();
    expect(yearly.spec.calendars?.[0]).toMatchObject({
      month: [{ start: 'JANUARY' }],
      dayOfMonth: [{ start: 15 }],
    });
    for (const name of ['hefu-plans-of-the-year', 'hefu-plans-and-catalogue'])
      await client.schedule.getHandle(name).delete();
  }, 120_000);

  test('all departments’ plans begin, once; a change nobody told of is found', async () => {
    const { hefu } = engine;
    const keep = planKeeper(hefu);
    expect((await keep('start')).length).toBe(3);
    expect(await keep('start')).toEqual([]);
    const [plan] = await listPlans(hefu, { department: 'ga' });
    await openEntries(hefu, 'ga', 2);
    expect((await showPlan(hefu, plan!.id)).missing).toHaveLength(2);
    expect(await keep('reconcile')).toEqual([]);
  }, 120_000);
});
