import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adoptTemplate } from '../../client/adopt-template.js';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { planItems, showPlan } from '../../client/annual-plans.js';
import { commandCase } from '../../client/command-case.js';
import { matchCases } from '../../client/match-cases.js';
import { planBoard } from '../../client/plan-board.js';
import { planLists } from '../../client/plan-lists.js';
import { setTemplate, showTemplate } from '../../client/plan-templates.js';
import { publishedList } from '../../client/publication/published-list.js';
import { rebuildProjections } from '../../client/rebuild-projections.js';
import { startPlans } from '../../client/start-plans.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { listInbox } from '../../store/inbox.js';
import { readAttempts, readStream } from '../../store/read-stream.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { openEntries } from './open-entries.js';
import { onDemandResource } from './small-city.js';

let engine: Engine;
let year: number;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  year = Number(shanghaiDate(await engine.hefu.now()).slice(0, 4));
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const order = async (id: string, user: string, type: string, data: object = {}): Promise<CommandAnswer> =>
  commandCase(engine.hefu, await engine.as(user), annualPlanCase, { id, type, data });

describe('a plan on the engine', () => {
  test('issued for all, filed, opened, published; the same order again finds what is there', async () => {
    const { hefu } = engine;
    const entries = await openEntries(hefu, 'ga', 3);
    const wanted = { year, issuedOn: `${year}-01-05` };
    const commission = await engine.as('jx-commission');
    const started = await startPlans(hefu, commission, wanted);
    expect(started.map(({ id, outcome }) => [id, outcome])).toEqual(
      ['ga', 'jx', 'mz'].map((code) => [`${code}-${year}`, 'started']),
    );
    const again = await startPlans(hefu, commission, wanted);
    expect(again.map(({ outcome }) => outcome)).toEqual(['existing', 'existing', 'existing']);
    const id = `ga-${year}`;
    expect((await showPlan(hefu, id)).missing).toEqual(entries);
    const refused = await order(id, 'ga-coordinator', 'FileList', { items: entries.slice(1) });
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ code: 'missing-items' }] });
    expect(JSON.stringify(refused)).toContain('公开数据1');
    expect(await order(id, 'ga-coordinator', 'FileList', { items: entries })).toMatchObject({
      kind: 'accepted',
    });
    const opening = { items: entries, channel: 'api', access: 'open' };
    expect(await order(id, 'ga-coordinator', 'OpenItems', opening)).toMatchObject({ kind: 'accepted' });
    const twice = await order(id, 'ga-coordinator', 'OpenItems', opening);
    expect(twice).toMatchObject({ kind: 'refused', refusals: [{ code: 'already-opened' }] });
    expect(JSON.stringify(twice)).toContain(`公开数据1（${entries[0] ?? ''}）`);
    expect(await order(id, 'jx-commission', 'PublishList')).toMatchObject({ kind: 'accepted' });
    expect(await showPlan(hefu, id)).toMatchObject({
      status: 'completed',
      items: { listed: 3, opened: 3, byInterface: 3 },
      interfaceShare: 1,
      missing: [],
    });
    const handle = (await hefu.temporal()).workflow.getHandle(`annual-plan/${id}`);
    expect(await handle.query('state')).toMatchObject({ id, status: 'completed' });
    const inbox = await listInbox(hefu.pool, 'ga-coordinator', {});
    const subjects = inbox.map(({ subject }) => subject).filter((subject) => subject.includes('计划'));
    expect(subjects).toContain(`【市公安局${year}年度计划】开放清单已公布`);
    expect(subjects.filter((subject) => subject.includes(id))).toEqual([]);
  }, 120_000);

  test('A12a: a changed 公开方式 reaches the plan by itself', async () => {
    const { hefu } = engine;
    const id = `ga-${year}`;
    const [more] = (await openEntries(hefu, 'ga', 1, 'later')).slice(-1);
    expect((await showPlan(hefu, id)).missing).toEqual([more]);
    expect((await readStream(hefu.pool, `annual-plan/${id}`)).at(-1)).toMatchObject({
      actor: { user: 'keeper' },
      principal: { method: 'engine' },
    });
  }, 60_000);

  test('the projection is what the log folds to', async () => {
    const { hefu } = engine;
    const before = await showPlan(hefu, `ga-${year}`);
    expect(await rebuildProjections(hefu)).toMatchObject({ 'annual-plan': 3 });
    expect(await showPlan(hefu, `ga-${year}`)).toEqual(before);
    expect(Object.keys(await planItems(hefu, `ga-${year}`))).toHaveLength(4);
  }, 60_000);

  test('a start that was refused stands in nobody’s way, and both halves of the tally know of it', async () => {
    const { hefu } = engine;
    const next = { year: year + 1, departments: ['mz'] };
    const stranger = await startPlans(hefu, await engine.as('ga-coordinator'), next);
    expect(stranger).toMatchObject([{ outcome: 'refused', refusals: [{ code: 'not-yours' }] }]);
    const future = await startPlans(hefu, await engine.as('jx-commission'), {
      ...next,
      issuedOn: `${year + 1}-01-05`,
    });
    expect(future).toMatchObject([{ outcome: 'refused', refusals: [{ code: 'issued-in-future' }] }]);
    const issued = await startPlans(hefu, await engine.as('jx-commission'), next);
    expect(issued).toMatchObject([{ outcome: 'started' }]);
    const stream = `annual-plan/mz-${year + 1}`;
    expect(await readAttempts(hefu.pool, stream)).toHaveLength(2);
    expect(await matchCases(hefu, { stream })).toMatchObject({ attempts: 2, runs: 3, discrepancies: [] });
  }, 120_000);

  test('A9: an entry of the catalogue that need not be opened is listed and named as such; every list stays readable', async () => {
    const { hefu } = engine;
    const id = `ga-${year + 1}`;
    await startPlans(hefu, await engine.as('jx-commission'), { year: year + 1, departments: ['ga'] });
    const { missing } = await showPlan(hefu, id);
    const all = [...missing, onDemandResource];
    await order(id, 'ga-coordinator', 'FileList', {
      items: [...all, 'x'],
      acceptDefects: true,
      docNo: '1号',
    });
    await order(id, 'jx-commission', 'ReturnFiling', { reason: '有目录外的项目' });
    await order(id, 'ga-coordinator', 'FileList', { items: all, interfaceItems: missing });
    await order(id, 'jx-commission', 'PublishList');
    const fewer = { items: all.slice(1), reason: '系统停用', acceptDefects: true };
    await order(id, 'ga-coordinator', 'ReviseList', fewer);
    expect(await planLists(hefu, id)).toMatchObject([
      {
        version: 1,
        kind: 'filed',
        docNo: '1号',
        unknown: ['x'],
        extra: [onDemandResource],
        items: [...all, 'x'],
      },
      { version: 2, kind: 'filed', unknown: [], items: all, interfaceItems: missing, returned: null },
      { version: 3, kind: 'revised', reason: '系统停用', withdrawn: [missing[0]], publishedOn: null },
    ]);
    const [first, second] = await planLists(hefu, id);
    expect(first?.returned).toMatchObject({ reason: '有目录外的项目' });
    expect(second?.publishedOn).toBe(shanghaiDate(await hefu.now()));
    // What is not published yet is not what the public has.
    const published = await publishedList(hefu, id);
    expect([published.version, published.items.map(({ code }) => code)]).toEqual([2, all.toSorted()]);
    const opening = { code: missing[1], channel: 'api', access: 'open', url: 'https://data.example/1' };
    await order(id, 'ga-coordinator', 'OpenItem', opening);
    const now = (await publishedList(hefu, id)).items.find(({ code }) => code === missing[1]);
    expect(now).toMatchObject({ channel: 'api', url: 'https://data.example/1' });
    await order(id, 'jx-commission', 'PublishList');
    expect(await publishedList(hefu, id)).toMatchObject({ version: 3 });
    expect((await planBoard(hefu, year + 1)).city).toMatchObject({ filed: 1, departments: 2 });
    await expect(planLists(hefu, 'ga-1999')).rejects.toMatchObject({ name: 'NotFound' });
  }, 120_000);

  test('a revised template of the year is adopted, and workflow and log say the same of it', async () => {
    const { hefu } = engine;
    const commission = await engine.as('jx-commission');
    const { title, documentNumber, milestones } = await showTemplate(hefu, year + 1);
    const written = { title, documentNumber, issuedOn: null, interfaceTargetPercent: 50 };
    const later = milestones.map((one) => (one.code === 'complete' ? { ...one, date: '11-30' } : one));
    await setTemplate(hefu, commission, { ...written, milestones: later, year: year + 1, reason: '' });
    const plans = await adoptTemplate(hefu, commission, year + 1, '统一延后');
    expect(new Set(plans.map(({ outcome }) => outcome))).toEqual(new Set(['adopted']));
    const [stream, id] = [`annual-plan/ga-${year + 1}`, `ga-${year + 1}`];
    expect((await showPlan(hefu, id)).milestones.find(({ code }) => code === 'complete')?.due).toBe(
      `${year + 1}-11-30`,
    );
    expect(await matchCases(hefu, { stream })).toMatchObject({ discrepancies: [] });
  }, 120_000);

  test('closed: the workflow ends, and a later command is refused by the same rules', async () => {
    const id = `mz-${year}`;
    await order(id, 'jx-commission', 'ClosePlan', { reason: '部门撤销' });
    const handle = (await engine.hefu.temporal()).workflow.getHandle(`annual-plan/${id}`);
    await handle.result();
    expect(await order(id, 'mz-coordinator', 'FileList', { items: [] })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'wrong-status' }],
    });
  }, 60_000);
});
