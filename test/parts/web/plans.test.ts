import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import type { WebEnv } from '../../../web/web-env.js';
import { startPlans } from '../../../client/start-plans.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { openEntries } from '../../engine/open-entries.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { Reader, served, type Answer } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;
let plan: string;
let codes: readonly string[];

beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
  const year = Number(shanghaiDate(await engine.hefu.now()).slice(0, 4));
  codes = await openEntries(engine.hefu, 'ga', 3);
  await startPlans(engine.hefu, await engine.as('jx-commission'), { year, departments: ['ga'] });
  plan = `/plans/ga-${year}`;
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
const hiddenOf = (page: string): { readonly [name: string]: string } =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
/** Fills in the form of an act, ticks what is given, and sends it. */
async function act(
  reader: Reader,
  command: string,
  ticks: { readonly [field: string]: readonly string[] },
  fields: { readonly [name: string]: string } = {},
): Promise<Answer> {
  const path = `${plan}/act/${command}`;
  const sent = new Map(Object.entries({ ...hiddenOf(html(await reader.open(path))), ...fields }));
  for (const [field, of] of Object.entries(ticks))
    for (const code of of) sent.set(`tick-${field}-${code}`, 'true');
  return reader.send(path, Object.fromEntries(sent));
}

describe('a plan’s list, in pages', () => {
  test('A9, A11: what it misses is named before it is sent, and what counts for June by what; sent all the same it can be returned', async () => {
    const [files, commission] = [await readerAs('ga-coordinator'), await readerAs('jx-commission')];
    expect(textOf(html(await files.open(plan)))).toContain('附件未取得，以目录标注为准');
    const [first = '', ...rest] = codes;
    const refused = await act(files, 'FileList', { items: [first] });
    expect([refused.status, textOf(html(refused))]).toEqual([
      409,
      expect.stringContaining(`公开数据2（${rest[0]}）、公开数据3（${rest[1]}）`),
    ]);
    // What was ticked stands, nothing else.
    expect(html(refused).match(/name="tick-items-[^"]*" value="true" checked/g)).toHaveLength(1);
    await act(files, 'FileList', { items: [first] }, { acceptDefects: 'true', docNo: '沪公〔2026〕1号' });
    await act(commission, 'ReturnFiling', {}, { reason: '缺两项，请补全' });
    const returned = html(await files.open(plan));
    expect(textOf(returned)).toMatch(/第 1 版 .*缺 2 项 .*退回：缺两项，请补全/);
    expect(textOf(html(await files.open('/')))).toContain('清单已退回，请修改后重新报备');
  }, 120_000);

  test('every list stays readable as it was sent, whatever was sent after it', async () => {
    const [files, commission] = [await readerAs('ga-coordinator'), await readerAs('jx-commission')];
    await act(files, 'FileList', { items: codes, interfaceItems: codes.slice(0, 2) });
    await act(commission, 'PublishList', {});
    await act(files, 'ReviseList', { items: codes.slice(1) }, { reason: '系统停用', acceptDefects: 'true' });
    const first = textOf(html(await files.open(`${plan}/lists/1`)));
    expect(first).toContain('沪公〔2026〕1号');
    expect(first).toMatch(/缺项 2 项 公开数据2（.*）、公开数据3/);
    const second = textOf(html(await files.open(`${plan}/lists/2`)));
    for (const code of codes) expect(second).toContain(code);
    expect(second.match(/应用接口/g)).toHaveLength(2);
    expect(textOf(html(await files.open('/')))).toContain('修订清单，补列应公开的1项');
    const third = textOf(html(await files.open(`${plan}/lists/3`)));
    expect(third).toMatch(/系统停用.*比前一版撤下 1 项 公开数据1/);
    expect((await files.open(`${plan}/lists/4`)).status).toBe(404);
    expect((await (await readerAs('mz-coordinator')).open(`${plan}/lists/1`)).status).toBe(404);
  }, 120_000);

  test('the files are of the list that was published, until another one is', async () => {
    const [files, commission] = [await readerAs('ga-coordinator'), await readerAs('jx-commission')];
    const rows = async (): Promise<number> =>
      html(await files.open(`${plan}/list/csv`))
        .trim()
        .split('\r\n').length;
    expect(textOf(html(await files.open(plan)))).toContain('第 2 版。现行的第 3 版尚未公布');
    expect(await rows()).toBe(1 + codes.length);
    await act(commission, 'PublishList', {});
    expect(await rows()).toBe(codes.length);
    const page = textOf(html(await files.open(plan)));
    expect(page).toContain('第 3 版，是现行的清单。');
    // The record says which list, how much of it, what it misses by name, and which date was met.
    expect(page).toMatch(/报备开放清单 ga-coordinator 第 1 版，1 项；缺 2 项：公开数据2（/);
    expect(page).toMatch(/节点完成 系统 清单报备 /);
    expect(page).toMatch(/公布清单 jx-commission 第 3 版 /);
    // What was opened is told by its name too, though the event has its code alone.
    const opening = { channel: 'product', access: 'open', openedOn: shanghaiDate(await engine.hefu.now()) };
    await act(files, 'OpenItems', { items: [codes[1]!] }, opening);
    expect(textOf(html(await files.open(plan)))).toMatch(
      new RegExp(`ga-coordinator +1 项：公开数据2（${codes[1]!}） ?； ?数据产品`),
    );
  }, 120_000);
});
