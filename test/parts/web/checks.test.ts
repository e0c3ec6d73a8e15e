import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import { getCatalogueEntry } from '../../../client/catalogue.js';
import { readAttempts } from '../../../store/read-stream.js';
import type { WebEnv } from '../../../web/web-env.js';
import { eventually } from '../../engine/eventually.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { onDemandResource } from '../../engine/small-city.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { Reader, served, type Answer } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;

beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
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
const textOf = (page: Answer): string =>
  html(page)
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const key = (page: Answer): string => /name="key" value="([^"]+)"/.exec(html(page))?.[1] ?? '';

/** Fills in a form and sends it. */
async function filled(
  reader: Reader,
  path: string,
  fields: { readonly [name: string]: string },
): Promise<Answer> {
  return reader.send(path, { key: key(await reader.open(path)), ...fields });
}
async function sentFile(
  reader: Reader,
  path: string,
  text: string,
  fields: { readonly [name: string]: string } = {},
): Promise<Answer> {
  const form = new FormData();
  form.set('file', new File([text], '文件.csv'));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return reader.upload(path, form);
}
async function ended(reader: Reader): Promise<Answer> {
  let page = await reader.open(reader.place);
  await eventually(async () => {
    page = await reader.open(reader.place);
    if (textOf(page).includes('正在')) throw new Error('under way');
  }, 60_000);
  return page;
}

describe('an entry from its draft to its publication, in pages', () => {
  const complete = {
    abstract: '全市派出所',
    class: 'universal',
    'tick-modes-file': 'true',
    openness: 'open',
    items: '名称\n地址',
    format: 'csv',
    updateFrequency: '每月',
    project: '派出所系统',
    reason: '补全',
  };
  let entry = '';

  test('a draft is kept however incomplete, once; sent to review it is told everything it misses', async () => {
    const coordinator = await readerAs('ga-coordinator');
    expect(html(await coordinator.open('/catalogue'))).toContain('href="/catalogue/new"');
    expect((await (await readerAs('ga-approver')).open('/catalogue/new')).status).toBe(403);
    const nameless = await filled(coordinator, '/catalogue/new', { title: ' ' });
    expect([nameless.status, html(nameless)]).toEqual([409, expect.stringContaining('请填写信息资源名称')]);
    const same = {
      key: key(await coordinator.open('/catalogue/new')),
      title: '派出所信息',
      class: 'universal',
    };
    const drafted = await coordinator.send('/catalogue/new', same);
    entry = coordinator.place.replace(/\?.*/, '');
    expect(textOf(drafted)).toContain('还是草稿，其他部门看不到');
    await coordinator.send('/catalogue/new', same);
    expect(coordinator.place.replace(/\?.*/, '')).toBe(entry);
    const early = await filled(coordinator, `${entry}/act/SubmitEntry`, {});
    expect([early.status, textOf(early)]).toEqual([
      409,
      expect.stringMatching(
        /请至少填写一种共享方式.*请先补充：信息资源摘要、信息项、公开方式、信息资源格式、更新周期/,
      ),
    ]);
  }, 60_000);

  test('items are typed as the import reads them: the type in brackets is no part of the name', async () => {
    const coordinator = await readerAs('mz-coordinator');
    const items = '名称\n地址（字符型，长度 100）';
    await filled(coordinator, '/catalogue/new', { title: '门牌信息', class: 'universal', items });
    const at = coordinator.place.replace(/\?.*/, '');
    const code = decodeURIComponent(at.split('/').at(-1) ?? '');
    const itemsNow = async (): Promise<unknown> => (await getCatalogueEntry(engine.hefu, code))?.['items'];
    const written = [
      { name: '名称', type: null },
      { name: '地址', type: '字符型', length: 100 },
    ];
    expect(await itemsNow()).toMatchObject(written);
    // Names alone keep what the items have; a type that is written is the new one.
    await filled(coordinator, `${at}/act/ReviseEntry`, { items: '名称（数值型）\n地址', reason: '补类型' });
    expect(await itemsNow()).toMatchObject([{ name: '名称', type: '数值型' }, written[1]]);
  }, 60_000);

  test('who reviews sees what was sent, who sees it back why', async () => {
    const [coordinator, commission] = [await readerAs('ga-coordinator'), await readerAs('jx-commission')];
    await filled(coordinator, `${entry}/act/ReviseEntry`, complete);
    await filled(coordinator, `${entry}/act/SubmitEntry`, {});
    expect(textOf(await commission.open(entry))).toContain('待审核：首次发布');
    expect(html(await commission.open('/'))).toMatch(new RegExp(`<a href="${entry}">审核目录（首次发布）`));
    expect(html(await coordinator.open('/'))).not.toContain(entry);
    await filled(commission, `${entry}/act/ReturnEntry`, { reason: '请写明更新时间' });
    expect(textOf(await coordinator.open(entry))).toMatch(/市经济信息化委已退回.*请写明更新时间/);
    expect(html(await commission.open('/'))).not.toContain(entry);
    const correct = new RegExp(`<a href="${entry}">目录已退回（首次发布），请修改后重新送审`);
    expect(html(await coordinator.open('/'))).toMatch(correct);
    expect(textOf(await coordinator.open('/'))).toContain('待办（1）');
    expect(html(await (await readerAs('mz-coordinator')).open('/'))).not.toContain(entry);
    await filled(coordinator, `${entry}/act/SubmitEntry`, {});
    expect(html(await coordinator.open('/'))).not.toContain(entry);
    await filled(commission, `${entry}/act/PublishEntry`, {});
    expect(html(await commission.open('/'))).not.toContain(entry);
    const change = {
      ...complete,
      updateFrequency: '每天',
      items: '名称\n地址\n电话',
      reason: '对外服务需要',
    };
    await filled(coordinator, `${entry}/act/ReviseEntry`, change);
    for (const path of [entry, `${entry}/act/PublishEntry`]) {
      const shown = textOf(await commission.open(path));
      expect(shown).toMatch(/待审核：修改 .*理由：对外服务需要/);
      expect(shown).toMatch(/更新周期 每月 每天 信息项“电话” — 增加/);
    }
    await filled(commission, `${entry}/act/PublishEntry`, { note: '同意' });
    const versions = textOf(await coordinator.open(entry));
    expect(versions).not.toContain('待审核：');
    expect(versions).toMatch(/目录已送审 — 对外服务需要/);
  }, 60_000);
});

describe('what the catalogue is held against, in pages', () => {
  test('A16: opened entries not updated in their frequency, till the update or the check is recorded', async () => {
    const coordinator = await readerAs('ga-coordinator');
    const found = textOf(await coordinator.open('/catalogue/freshness?provider=ga'));
    expect(found).toMatch(/派出所信息 市公安局 每天 没有更新日期/);
    const entry = /href="(\/catalogue\/entries\/310000-ga-[^"]+)"/.exec(
      html(await coordinator.open('/catalogue/freshness')),
    )![1]!;
    await filled(coordinator, `${entry}/act/RecordUpdate`, { updatedOn: '2026-01-05' });
    const late = textOf(await coordinator.open('/catalogue/freshness?asOf=2026-01-10'));
    expect(late).toMatch(/没有按期更新或者核查无效的 1 条.*应于2026年1月6日（周二）前更新.*超过 4 天/);
    expect(textOf(await coordinator.open('/catalogue/freshness?provider=mz'))).toContain('没有需要处理的。');
    const reasonless = await filled(coordinator, `${entry}/act/RetireEntry`, {});
    expect([reasonless.status, html(reasonless)]).toEqual([
      422,
      expect.stringContaining('<a href="#field-reason">请填写理由。</a>'),
    ]);
    const code = decodeURIComponent(entry.split('/').at(-1)!);
    const attempts = await readAttempts(engine.hefu.pool, `catalogue/${code}`);
    expect(attempts.filter(({ envelope }) => envelope?.type === 'RetireEntry')).toEqual([]);
    const unchecked = await filled(coordinator, `${entry}/act/RecordService`, { checkedOn: '2026-01-05' });
    expect([unchecked.status, html(unchecked)]).toEqual([
      422,
      expect.stringContaining('<a href="#field-effective">请填写“核查结果”。</a>'),
    ]);
    const checked = await filled(coordinator, `${entry}/act/RecordService`, {
      checkedOn: '2026-01-05',
      effective: 'effective',
    });
    expect(textOf(checked)).toContain('已办理：');
  }, 60_000);

  test('A7: progress by department, base and dates shown as settings; by the projects of a file', async () => {
    const reader = await readerAs('mz-coordinator');
    const progress = textOf(await reader.open('/catalogue/progress?asOf=2026-09-01'));
    expect(progress).toContain('基数和日期为设置，非法定');
    expect(progress).toMatch(/市公安局 3 \d \d+% 70%/);
    const counted = await sentFile(reader, '/catalogue/progress', '项目名称,建设部门\n派出所系统,市公安局\n');
    expect(textOf(counted)).toMatch(
      /基数：运维项目数.*市公安局 1 1 100% .*市民政局 0 0 — — — 没有应编的目录/,
    );
    const unknown = await sentFile(reader, '/catalogue/progress', '项目名称,建设部门\n派出所系统,市气象局\n');
    expect([unknown.status, html(unknown)]).toEqual([422, expect.stringContaining('市气象局')]);
    const none = await reader.upload('/catalogue/progress', new FormData());
    expect([none.status, html(none)]).toEqual([422, expect.stringContaining('请选择运维项目清单')]);
  }, 60_000);

  test('A7: a project passes or what is missing is listed; the result is put on record, and read there', async () => {
    const reader = await readerAs('ga-coordinator');
    const passed = await reader.open('/catalogue/acceptance?project=派出所系统&tables=40');
    expect(textOf(passed)).toMatch(/“派出所系统”通过核对 .*项目数据库有 40 张表.*否，仅提示/);
    const failed = await reader.open('/catalogue/acceptance?project=没有的系统');
    expect(textOf(failed)).toContain('“没有的系统”没有通过核对');
    const empty = await reader.open('/catalogue/acceptance?project=+&tables=x');
    expect([empty.status, textOf(empty)]).toEqual([
      422,
      expect.stringMatching(/请填写项目名称.*表数请填写整数/),
    ]);
    const recorded = await reader.send('/catalogue/acceptance', { project: '没有的系统', tables: '' });
    expect(reader.place).toMatch(/^\/catalogue\/opinions\/YJ-\d{4}-000001$/);
    expect(textOf(recorded)).toContain('请先编制目录');
    expect(textOf(await (await readerAs('mz-head')).open('/catalogue/opinions'))).toContain('没有的系统');
    expect((await reader.open('/catalogue/opinions/YJ-2000-000001')).status).toBe(404);
    const other = await readerAs('ga-head');
    expect(html(await other.open('/catalogue/acceptance?project=派出所系统'))).not.toContain('记录核对意见');
    expect((await other.send('/catalogue/acceptance', { project: '派出所系统' })).status).toBe(403);
  }, 60_000);

  test('A8: who collects it already, how surely; the request begins from there, what nobody has is a need', async () => {
    const reader = await readerAs('mz-coordinator');
    const path = '/catalogue/overlap';
    const nothing = await filled(reader, path, { project: '', items: '' });
    expect([nothing.status, textOf(nothing)]).toEqual([
      422,
      expect.stringMatching(/请填写项目名称.*请填写拟采集的数据项/),
    ]);
    await filled(reader, path, {
      project: '救助平台',
      department: 'mz',
      items: '救助对象：姓名\n救助对象：公民身份号码\n宠物编号',
      record: 'true',
    });
    const page = await ended(reader);
    expect(textOf(page)).toMatch(/户籍人口信息 市公安局 .*公民身份号码 ↔ 身份证号 （同义词/);
    expect(textOf(page)).toMatch(/已记录为核对意见 YJ-\d{4}-000002/);
    const start = /href="(\/start\?resource=[^"]+)"/.exec(html(page))![1]!.replaceAll('&amp;', '&');
    expect(start).toContain(`resource=${onDemandResource}`);
    const begun = await reader.open(start);
    const fields = Object.fromEntries(
      [...html(begun).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name!, value!] as const,
      ),
    );
    await reader.send('/drafts', fields);
    expect(textOf(await reader.open(`${reader.place}/check`))).toMatch(/项目“救助平台”所需数据.*一数一源/);
    const need = /href="(\/demands\/new\?title=[^"]+)"/.exec(html(page))![1]!.replaceAll('&amp;', '&');
    expect(html(await reader.open(need))).toContain('宠物编号');
    const file = await sentFile(reader, path, '名字\n姓名\n', { project: '救助平台' });
    expect([file.status, html(file)]).toEqual([422, expect.stringContaining('标题行缺少：数据项')]);
    // Anybody may look; on record it is put by those who may.
    expect(html(await (await readerAs('mz-head')).open(path))).not.toContain('name="record"');
    expect(html(await reader.open(path))).toContain('name="record"');
  }, 60_000);
});
