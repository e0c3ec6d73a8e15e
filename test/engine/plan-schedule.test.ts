import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { ScheduleOverlapPolicy, type ScheduleExecutionResult } from '@temporalio/client';
import { listPlans, showPlan } from '../../client/annual-plans.js';
import { getCatalogueEntry } from '../../client/catalogue.js';
import { reportChange, showCatalogueChange } from '../../client/catalogue-changes.js';
import { reviseEntry } from '../../client/write-entry.js';
import { readStream } from '../../store/read-stream.js';
import { alignPlanSchedules } from '../../worker/plan-schedules.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';
import { openEntries } from './open-entries.js';
import { onDemandResource } from './small-city.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  const client = await engine.hefu.temporal();
  for (const name of ['hefu-plans-of-the-year', 'hefu-plans-and-catalogue'])
    await client.schedule.getHandle(name).delete();
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
  }, 120_000);

  test('the yearly schedule fires: all departments’ plans begin; fired again, none begins twice', async () => {
    const { hefu } = engine;
    await alignPlanSchedules(hefu);
    expect(await fired('hefu-plans-of-the-year')).toHaveLength(3);
    expect(await listPlans(hefu, {})).toHaveLength(3);
    expect(await fired('hefu-plans-of-the-year')).toEqual([]);
    await openEntries(hefu, 'ga', 2);
    const [plan] = await listPlans(hefu, { department: 'ga' });
    expect((await showPlan(hefu, plan!.id)).missing).toHaveLength(2);
  }, 120_000);

  test('a gateway dies between the catalogue’s event and the plan’s command: the hourly schedule leaves nothing behind', async () => {
    const { hefu } = engine;
    const [plan] = await listPlans(hefu, { department: 'ga' });
    const coordinator = await engine.as('ga-coordinator');
    const { id } = await reportChange(hefu, coordinator, {
      entry: onDemandResource,
      cause: 'duty',
      what: '职责调整后开放',
    });
    const dying = { ...hefu, temporal: () => Promise.reject(new Error('the machine has lost its power')) };
    const revision = { code: onDemandResource, fields: { openness: 'open' }, reason: '职责调整' };
    await expect(reviseEntry(dying, coordinator, revision)).rejects.toThrow('lost its power');
    // The catalogue says it, nobody who waits for it knows.
    expect(await getCatalogueEntry(hefu, onDemandResource)).toMatchObject({ openness: 'open' });
    expect((await showPlan(hefu, plan!.id)).missing).not.toContain(onDemandResource);
    expect((await showCatalogueChange(hefu, id))['status']).toBe('adjusting');

    expect(await fired('hefu-plans-and-catalogue')).toEqual([id, plan!.id]);
    expect((await showPlan(hefu, plan!.id)).missing).toContain(onDemandResource);
    expect((await showCatalogueChange(hefu, id))['status']).toBe('in-review');
    const told = await readStream(hefu.pool, `catalogue-change/${id}`);
    expect(told.find(({ type }) => type === 'AdjustmentRecorded')?.actor.user).toBe('keeper');
    expect(await fired('hefu-plans-and-catalogue')).toEqual([]);
  }, 240_000);
});

/** Lets a schedule fire now, and waits for what it did. */
async function fired(scheduleId: string): Promise<unknown> {
  const client = await engine.hefu.temporal();
  const handle = client.schedule.getHandle(scheduleId);
  const before = new Set((await handle.describe()).info.recentActions.map(workflowOf));
  let workflowId = '';
  await eventually(async () => {
    // An action is named by its second: two in one are one, and that it was left out is not said.
    await wait(before.size === 0 ? 0 : 1000);
    await handle.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
    await eventually(async () => {
      const ids = (await handle.describe()).info.recentActions.map(workflowOf);
      workflowId = ids.find((one) => !before.has(one)) ?? '';
      expect(workflowId).not.toBe('');
    }, 10_000);
  }, 90_000);
  return client.workflow.getHandle(workflowId).result();
}

const workflowOf = ({ action }: ScheduleExecutionResult): string => action.workflow.workflowId;
