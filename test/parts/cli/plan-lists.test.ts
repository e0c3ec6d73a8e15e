import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { openEntries } from '../../engine/open-entries.js';
import { onDemandResource } from '../../engine/small-city.js';
import { startInstallation, type TestInstallation } from './installation.js';
import { as, typing } from './typing.js';

let city: TestInstallation;
let id: string;
let codes: readonly string[];
beforeAll(async () => {
  city = await startInstallation();
  const year = shanghaiDate(await city.engine.hefu.now()).slice(0, 4);
  id = `ga-${year}`;
  codes = await openEntries(city.engine.hefu, 'ga', 2);
  const start = ['plan', 'start', '--year', year, '--issued-on', `${year}-01-05`, '--department', 'ga'];
  await json(...start, ...as('jx-commission'));
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const { json } = typing(() => city);
const doing = async (type: string, user: string, data: object = {}): Promise<unknown> =>
  json('plan', 'do', id, type, '--data', JSON.stringify(data), ...as(user));

describe('hefu plan lists', () => {
  test('before anything is filed there is none, and a plan nobody knows is not found', async () => {
    expect((await city.hefu('plan', 'lists', id)).stdout).toContain('还没有报备过清单');
    expect((await city.hefu('plan', 'lists', 'ga-2099')).code).toBe(3);
  }, 60_000);

  test('every list that was sent, with what was found in it and what became of it; one of them item by item', async () => {
    const first = { items: [codes[0], onDemandResource, 'x'], acceptDefects: true, docNo: '沪公〔2026〕1号' };
    await doing('FileList', 'ga-coordinator', first);
    await doing('ReturnFiling', 'jx-commission', { reason: '缺一项' });
    const returned = await city.hefu('plan', 'show', id);
    expect(returned.stdout).toContain(`已退回，请重新报备（理由见 hefu plan lists ${id}）`);
    await doing('FileList', 'ga-coordinator', { items: codes, interfaceItems: [codes[1]] });
    await doing('PublishList', 'jx-commission');
    const { stdout } = await city.hefu('plan', 'lists', id);
    const [head, one, two] = stdout.split('\n');
    expect(head).toMatch(/版本 +日期 +由谁 +项目 +缺项 +目录外 +公布 +说明/);
    expect(one).toMatch(/第1版 .* 3 +1 +1 .*退回：缺一项/);
    expect(two).toMatch(/第2版 .* 2 +0 +0 +\d{4}-\d\d-\d\d/);
    const shown = (await city.hefu('plan', 'lists', id, '--version', '1')).stdout;
    expect(shown).toContain('沪公〔2026〕1号');
    expect(shown).toMatch(new RegExp(`缺项 +公开数据2（${codes[1] ?? ''}）`));
    expect(shown).toMatch(new RegExp(`无须列入 +户籍人口信息（${onDemandResource}）`));
    expect(shown).toMatch(/目录外 +x（x）/);
    expect(await json('plan', 'lists', id, '--version', '2')).toMatchObject({ interfaceItems: [codes[1]] });
    const none = await city.hefu('plan', 'lists', id, '--version', '3');
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining('共 2 版')]);
  }, 120_000);

  test('where the folder for a published list is none, nothing is published', async () => {
    await doing('ReviseList', 'ga-coordinator', {
      items: [codes[0]],
      reason: '系统停用',
      acceptDefects: true,
    });
    await writeFile(city.file('file'), '');
    for (const folder of [city.file('file'), join(city.file('file'), 'below')]) {
      const refused = await city.hefu('plan', 'publish', id, '-o', folder, ...as('jx-commission'));
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('不是文件夹')]);
    }
    expect(await json('plan', 'show', id)).toMatchObject({ list: { version: 3, publishedVersion: 2 } });
  }, 60_000);
});
