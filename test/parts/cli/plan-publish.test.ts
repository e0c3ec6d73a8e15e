import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { publishedList } from '../../../client/publication/published-list.js';
import { readStream } from '../../../store/read-stream.js';
import { openEntries } from '../../engine/open-entries.js';
import { startInstallation, type TestInstallation } from './installation.js';
import { as, typing } from './typing.js';

let city: TestInstallation;
let year: string;
let codes: readonly string[];
beforeAll(async () => {
  city = await startInstallation();
  year = shanghaiDate(await city.engine.hefu.now()).slice(0, 4);
  codes = await openEntries(city.engine.hefu, 'ga', 3);
  const start = ['plan', 'start', '--year', year, '--issued-on', `${year}-01-05`];
  await json(...start, '--department', 'ga', '--department', 'mz', ...as('jx-commission'));
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const { json } = typing(() => city);
const doing = async (type: string, user: string, data: object): Promise<unknown> =>
  json('plan', 'do', `ga-${year}`, type, '--data', JSON.stringify(data), ...as(user));
const publications = async (): Promise<number> =>
  (await readStream(city.engine.hefu.pool, `annual-plan/ga-${year}`)).filter(
    ({ type }) => type === 'ListPublished',
  ).length;

describe('hefu plan publish', () => {
  test('without a list there is nothing to publish: refused, and no file is left', async () => {
    const folder = city.file('none');
    const refused = await city.hefu('plan', 'publish', `mz-${year}`, '-o', folder, ...as('jx-commission'));
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('公布清单')]);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  }, 60_000);

  test('writes the list as a page, as CSV, as JSON and as JSON-LD, each saying of every item what is open and how', async () => {
    const url = 'https://data.example/ga-1?a=1&b=2';
    await doing('FileList', 'ga-coordinator', { items: codes, filedOn: `${year}-01-20` });
    const how = { channel: 'api', access: 'open', openedOn: `${year}-01-21`, url };
    await doing('OpenItem', 'ga-coordinator', { code: codes[0], ...how });
    const folder = city.file('lists/published');
    const publish = ['plan', 'publish', `ga-${year}`, '-o', folder, ...as('jx-commission')];
    const names = ['html', 'json', 'csv', 'jsonld'].map((end) => `ga-${year}.${end}`);
    expect(await json(...publish)).toEqual({
      id: `ga-${year}`,
      items: 3,
      version: 1,
      files: names.map((name) => join(folder, name)),
    });
    expect((await readdir(folder)).sort()).toEqual([...names].sort());
    const [page = '', list = '', csv = '', dcat = ''] = await Promise.all(
      names.map((name) => readFile(join(folder, name), 'utf8')),
    );

    expect(JSON.parse(list)).toEqual(await publishedList(city.engine.hefu, `ga-${year}`));
    expect(JSON.parse(list)).toMatchObject({
      departmentName: '市公安局',
      publishedOn: shanghaiDate(await city.engine.hefu.now()),
      items: codes.map((code, index) => ({ code, title: `公开数据${index + 1}` })),
    });

    const [head, first, second, , end] = csv.split('\r\n');
    expect(csv.startsWith('\uFEFF年度,部门,目录代码,信息资源名称,')).toBe(true);
    expect(head).toContain('开放日期,开放方式,开放类型,访问地址');
    expect(first).toBe(
      `${year},市公安局,${codes[0] ?? ''},公开数据1,,,,,公开,,${year}-10-31,${year}-01-21,应用接口,公开,${url}`,
    );
    expect(second).toBe(`${year},市公安局,${codes[1] ?? ''},公开数据2,,,,,公开,,${year}-10-31,,,,`);
    expect(end).toBe('');

    const catalogue = JSON.parse(dcat) as { readonly 'dcat:dataset': readonly object[] };
    expect(catalogue).toMatchObject({
      '@type': 'dcat:Catalog',
      'dct:title': { '@value': `市公安局${year}年度政务数据资源开放清单` },
    });
    expect(catalogue['dcat:dataset']).toHaveLength(3);
    expect(catalogue['dcat:dataset'][0]).toMatchObject({
      'dct:identifier': codes[0],
      'dct:title': { '@value': '公开数据1' },
      'dct:issued': { '@value': `${year}-01-21` },
      'dcat:distribution': [{ 'dcat:accessURL': { '@id': url } }],
    });
    expect(catalogue['dcat:dataset'][1]).not.toHaveProperty('dcat:distribution');

    for (const code of codes) expect(page).toContain(code);
    expect(page).toContain('<dd>共3项，已开放1项</dd>');
    expect(page).toContain('https://data.example/ga-1?a=1&amp;b=2');
    expect(page).not.toContain('<script');
  }, 60_000);

  test('again: the files are written anew, and nothing is published twice; what is opened since is in them', async () => {
    const before = await publications();
    await doing('OpenItem', 'ga-coordinator', { code: codes[1], channel: 'product', access: 'open' });
    const folder = city.file('lists/again');
    const said = await city.hefu('plan', 'publish', `ga-${year}`, '-o', folder);
    expect([said.code, said.stdout]).toEqual([0, expect.stringContaining('开放清单共 3 项，已写出')]);
    expect([before, await publications()]).toEqual([1, 1]);
    expect(await readFile(join(folder, `ga-${year}.csv`), 'utf8')).toContain('数据产品,公开');
  }, 60_000);
});
