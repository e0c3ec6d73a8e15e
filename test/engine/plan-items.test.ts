import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { planItems, showPlan } from '../../client/annual-plans.js';
import { caseEnvelope, commandCase, sendToCase } from '../../client/command-case.js';
import { inParallel } from '../../client/in-parallel.js';
import { startPlans } from '../../client/start-plans.js';
import { readStream } from '../../store/read-stream.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { beginAgain } from './begin-again.js';
import { startEngine, type Engine } from './engine.js';
import { openEntries } from './open-entries.js';

const count = 500;
const perCommand = 5;
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

describe('a list of five hundred items', () => {
  test('a hundred openings across many runs: nothing is lost, nothing is done twice', async () => {
    const { hefu } = engine;
    const codes = await openEntries(hefu, 'ga', count);
    const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
    const id = `ga-${year}`;
    const stream = `annual-plan/${id}`;
    await startPlans(hefu, await engine.as('jx-commission'), {
      year,
      departments: ['ga'],
      issuedOn: `${year}-01-05`,
    });
    await beginAgain(hefu, id, 10);
    const handle = (await hefu.temporal()).workflow.getHandle(stream);
    const planner = await engine.as('ga-coordinator');
    const first = (await handle.describe()).runId;
    const filed = await commandCase(hefu, planner, annualPlanCase, {
      id,
      type: 'FileList',
      data: { items: codes },
    });
    expect(filed).toMatchObject({ kind: 'accepted' });
    const chunks = Array.from({ length: count / perCommand }, (_, index) =>
      codes.slice(index * perCommand, (index + 1) * perCommand),
    );
    await inParallel(chunks, 8, async (items) => {
      const data = { items, channel: 'api', access: 'open' };
      const envelope = await caseEnvelope(hefu, planner, annualPlanCase, { id, type: 'OpenItems', data });
      expect(await sendToCase(hefu, annualPlanCase, envelope)).toMatchObject({ kind: 'accepted' });
    });
    const plan = await showPlan(hefu, id);
    expect(plan).toMatchObject({ status: 'completed', items: { listed: count, opened: count }, missing: [] });
    const items = Object.values(await planItems(hefu, id));
    expect(items.every(({ opened }) => opened !== null)).toBe(true);
    const openings = (await readStream(hefu.pool, stream)).filter(({ type }) => type === 'ItemsOpened');
    expect(openings).toHaveLength(chunks.length);
    const last = await (await hefu.temporal()).workflow.getHandle(stream).describe();
    expect(last.runId).not.toBe(first);
    expect(last.historyLength).toBeLessThan(300);
  }, 300_000);
});
