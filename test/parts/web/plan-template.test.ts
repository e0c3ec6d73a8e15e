import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { showPlan } from '../../../client/annual-plans.js';
import { adoptTemplate } from '../../../client/adopt-template.js';
import { startPlans } from '../../../client/start-plans.js';
import type { WebEnv } from '../../../web/web-env.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { eventually } from '../../engine/eventually.js';
import { openEntries } from '../../engine/open-entries.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { Reader, served, Visitor, type Answer } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;
let year: number;
let path: string;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
  year = Number(shanghaiDate(await engine.hefu.now()).slice(0, 4)) + 1;
  path = `/plans/template/${year}`;
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

async function readerAs(user: string): Promise<Reader> {
  const reader = new Reader(web);
  await reader.send('/auth/demo', { user });
  return reader;
}
const html = ({ body }: Answer): string => body as string;
const textOf = (page: string): string =>
  page
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const form = (change: { readonly [name: string]: string } = {}): { readonly [name: string]: string } => ({
  title: '来年的计划',
  documentNumber: '',
  issuedOn: '',
  'date-filing': `${year}-04-15`,
  'date-safety': `${year}-06-20`,
  'counts-safety': 'task-list',
  'date-complete': `${year}-10-31`,
  target: '60',
  reason: '',
  ...change,
});

/** What a page says of a plan, without the menu and without what the milestones of other years are called. */
const mainOf = (page: string): string => textOf(/<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '');

describe('计划模板, in pages', () => {
  test('everybody reads it from the board; the form is the commission’s alone', async () => {
    const planner = await readerAs('ga-coordinator');
    expect(html(await planner.open(`/plans?year=${year}`))).toContain(`href="${path}"`);
    const page = html(await planner.open(path));
    expect(textOf(page)).toMatch(/没有填写过：沿用2016年度的日期/);
    expect(page).not.toContain('name="title"');
    expect((await planner.send(path, form())).status).toBe(403);
    expect(html(await (await readerAs('jx-commission')).open(path))).toContain('name="title"');
    // The document of 2016 is nobody's to write.
    const of2016 = html(await (await readerAs('jx-commission')).open('/plans/template/2016'));
    expect([of2016.includes('沪经信推〔2016〕238号'), of2016.includes('name="title"')]).toEqual([
      true,
      false,
    ]);
  }, 60_000);

  test('what is wrong stands beside its field, and what was typed stays', async () => {
    const commission = await readerAs('jx-commission');
    const again = await commission.send(
      path,
      form({ 'date-complete': `${year}-06-01`, target: '140', title: ' ' }),
    );
    const page = html(again);
    expect(again.status).toBe(409);
    for (const field of ['title', 'target']) expect(page).toContain(`id="field-${field}-error"`);
    expect(page).toContain('节点年度清单完成的日期应当晚于');
    expect(page).toContain(`value="${year}-06-01"`);
    const other = html(await commission.send(path, form({ 'date-filing': `${year + 1}-04-15` })));
    expect(other).toContain(`href="#field-date-filing"`);
    expect(other).toContain('请选择该年度的日期');
    expect(other).not.toContain('月-日');
    const english = await (
      await Visitor.signedIn(web, 'jx-commission')
    ).send(
      'POST',
      path,
      { 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams(form({ 'date-complete': `${year}-06-01` })).toString(),
    );
    expect(textOf(html(english))).toContain(
      'The date of the milestone Year’s list completed has to be after that of “City safety” data open.',
    );
  }, 60_000);

  test('recorded, changed with a reason, and taken to the plans under way; the record says who, when and why', async () => {
    const commission = await readerAs('jx-commission');
    expect(textOf(html(await commission.send(path, form())))).toContain('已记录。以后建立的计划按此办理。');
    await startPlans(engine.hefu, await engine.as('jx-commission'), { year, departments: ['ga'] });
    const board = textOf(html(await commission.open(`/plans?year=${year}`)));
    expect(board).toContain('4月15日');
    for (const at of [`/plans?year=${year}`, `/plans/ga-${year}`]) {
      const told = textOf(html(await commission.open(at)));
      expect(told).toContain('接口方式占比：尚无已开放项目；还没有列入清单的项目');
      expect(told).not.toContain('–');
    }
    expect(textOf(html(await commission.send(path, form({ 'date-filing': `${year}-04-20` }))))).toContain(
      '请写明理由',
    );
    const revised = form({ 'date-filing': `${year}-04-20`, 'name-filing': '报送清单', reason: '统一延后' });
    const page = textOf(html(await commission.send(path, revised)));
    expect(page).toContain('在办的 1 件计划中，有 1 件仍按原来的模板');
    expect(page).toMatch(/修改记录 .* 2 .* jx-commission — 4月20日、6月20日、10月31日 统一延后/);
    const adopt = `${path}/adopt`;
    expect((await commission.send(adopt, { adoptReason: ' ' })).status).toBe(422);
    await commission.send(adopt, { adoptReason: '统一延后' });
    await eventually(async () => {
      expect(textOf(html(await commission.open(commission.place)))).toMatch(/市公安局 已改用/);
    });
    expect((await showPlan(engine.hefu, `ga-${year}`)).milestones[0]).toMatchObject({
      due: `${year}-04-20`,
      name: '报送清单',
    });
    expect(textOf(html(await commission.open(`/plans/ga-${year}`)))).toContain('报送清单');
    expect(textOf(html(await commission.open(`/plans?year=${year}`)))).toContain('报送清单');
    expect(html(await commission.open(path))).not.toContain('仍按原来的模板');
  }, 120_000);
});

describe('a year whose mid-year date is about something else', () => {
  const other = '开放“信用服务”重点领域数据';
  test('is called by its own name on every page of its plans, by the button, the task list and the notice', async () => {
    const { hefu } = engine;
    const commission = await readerAs('jx-commission');
    const sent = form({
      'date-filing': `${year}-03-31`,
      'date-safety': `${year}-06-20`,
      'name-safety': other,
      reason: '年中开放的是信用数据',
      'date-complete': `${year}-10-31`,
    });
    expect((await commission.send(`/plans/template/${year}`, sent)).status).toBe(200);
    const [first = ''] = await openEntries(hefu, 'mz', 2, 'credit', { citySafety: true });
    await startPlans(hefu, await engine.as('jx-commission'), { year: year, departments: ['mz'] });
    const plan = `/plans/mz-${year}`;
    const act = await commission.open(`${plan}/act/LoadSafetyTaskList`);
    expect(textOf(html(act))).toContain(`，${other}）`);
    const key = /name="key" value="([^"]*)"/.exec(html(act))?.[1] ?? '';
    const pages = [
      act,
      await commission.send(`${plan}/act/LoadSafetyTaskList`, { key, [`tick-items-${first}`]: 'true' }),
      await commission.open(plan),
      await commission.open(`/plans/tasks/${year}`),
      await commission.open(`/plans?year=${year}`),
    ];
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200));
    for (const page of pages) expect(mainOf(html(page))).not.toContain('城市安全');
    expect(mainOf(html(pages[2]!))).toContain(`${other} 1 项`);
    expect(mainOf(html(pages[3]!))).toContain(other);
    const planner = await readerAs('mz-coordinator');
    expect(textOf(html(await planner.open('/notices')))).toContain(`${other}：任务清单已下达`);
    // What the date counts is not a task list: the catalogue's mark is no matter of the plan, and nothing is loaded.
    const open = { ...sent, 'counts-safety': 'open', 'name-safety': '', reason: '改为计入公开的项目' };
    expect((await commission.send(`/plans/template/${year}`, open)).status).toBe(200);
    await adoptTemplate(hefu, await engine.as('jx-commission'), year, '改用');
    const page = html(await commission.open(plan));
    expect(page).not.toContain('LoadSafetyTaskList');
    expect(mainOf(page)).not.toContain('（城市安全）');
  }, 60_000);
});

describe('计划模板, by the interface', () => {
  test('read by anybody who is signed in, written by the commission, once by its key', async () => {
    const [planner, commission] = [
      await Visitor.signedIn(web, 'ga-coordinator'),
      await Visitor.signedIn(web, 'jx-commission'),
    ];
    const at = `/api/v1/plan-templates/${year + 1}`;
    const data = {
      title: '后年的计划',
      documentNumber: '',
      issuedOn: null,
      milestones: [
        { code: 'filing', date: '03-31' },
        { code: 'complete', date: '10-31' },
      ],
      interfaceTargetPercent: 55,
    };
    const order = { type: 'SetTemplate', data };
    const key = { 'idempotency-key': randomUUID() };
    const refused = await planner.post(`${at}/commands`, order, { 'idempotency-key': randomUUID() });
    expect([refused.status, refused.body]).toMatchObject([
      403,
      { refusals: [{ code: 'template-not-yours' }] },
    ]);
    const done = await commission.post(`${at}/commands`, order, key);
    expect(done).toMatchObject({ status: 200, body: { id: String(year + 1), version: 1 } });
    expect((await commission.post(`${at}/commands`, order, key)).body).toEqual(done.body);
    expect((await planner.get(at)).body).toMatchObject({
      source: 'recorded',
      version: 1,
      interfaceTargetPercent: 55,
    });
    const all = (await planner.get('/api/v1/plan-templates')).body as readonly { readonly year: number }[];
    expect(all.map((one) => one.year)).toEqual([2016, year, year + 1]);
    const bad = { ...order, data: { ...data, milestones: [{ code: 'june', date: '06-15' }] } };
    expect((await commission.post(`${at}/commands`, bad, { 'idempotency-key': randomUUID() })).status).toBe(
      422,
    );
    expect((await planner.get('/api/v1/plan-templates/1999')).status).toBe(404);
  }, 60_000);
});
