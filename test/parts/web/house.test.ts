import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import type { WebEnv } from '../../../web/web-env.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { onDemandResource } from '../../engine/small-city.js';
import { eventually } from '../../engine/eventually.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { served, Reader, type Answer } from './served.js';

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
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** A job's page once it has ended. */
async function ended(reader: Reader, begun: Answer): Promise<string> {
  let page = html(begun);
  await eventually(async () => {
    page = html(await reader.open(reader.place));
    if (page.includes('正在')) throw new Error('under way');
  }, 60_000);
  return page;
}

describe('资源目录', () => {
  test('is found by pinyin, filtered, and every list is a link', async () => {
    const reader = await readerAs('mz-coordinator');
    const all = html(await reader.open('/catalogue'));
    expect(all).toContain('共 2 条');
    const found = html(await reader.open('/catalogue?text=hjrk'));
    expect(found).toContain('户籍人口信息');
    expect(found).not.toContain('行政区划代码</td>');
    expect(html(await reader.open('/catalogue?text=sgaj+xzqh'))).toContain('共 1 条');
    expect(html(await reader.open('/catalogue?class=universal'))).not.toContain('户籍人口信息');
    expect(html(await reader.open('/catalogue?openness=open'))).toContain('请换一个词查找，或者放宽条件。');
    expect(found).toContain('/catalogue/export.csv?text=hjrk');
  });

  test('an entry says what it is, its versions, what differs between two, and leads to a request', async () => {
    const reader = await readerAs('mz-coordinator');
    const page = html(await reader.open(`/catalogue/entries/${onDemandResource}`));
    expect(page).toContain('限用于社会救助核对');
    expect(page).toContain('身份证号');
    expect(page).toContain(`/start?resource=${onDemandResource}`);
    expect(page).toContain('第 1 版');
    const own = html(await (await readerAs('ga-coordinator')).open(`/catalogue/entries/${onDemandResource}`));
    expect(own).not.toContain('/start?resource=');
    const compared = await reader.open(`/catalogue/entries/${onDemandResource}/compare?from=1&to=1`);
    expect(html(compared)).toContain('两个版本的内容相同。');
    const unknown = await reader.open(`/catalogue/entries/${onDemandResource}/compare?from=1&to=9`);
    expect([unknown.status, html(unknown)]).toEqual([404, expect.stringContaining('没有第 9 版')]);
    expect((await reader.open('/catalogue/entries/nothing')).status).toBe(404);
  });

  test('the list goes out as a text file with the filters of the page, and as a workbook', async () => {
    const reader = await readerAs('mz-coordinator');
    const file = await reader.open('/catalogue/export.csv?text=hjrk');
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('资源目录.csv'));
    expect(html(file)).toMatch(/户籍人口信息/);
    expect(html(file)).not.toMatch(/行政区划代码/);
    expect((await reader.open('/catalogue/export.xlsx')).status).toBe(200);
    expect((await reader.open('/catalogue/template.csv')).status).toBe(200);
  });
});

describe('导入目录', () => {
  const upload = async (reader: Reader, text: string, name = '目录.csv'): Promise<Answer> => {
    const form = new FormData();
    form.set('file', new File([text], name));
    return reader.upload('/catalogue/import', form);
  };

  test('is for those who may register entries: everybody else is told who may', async () => {
    const refused = await (await readerAs('ga-approver')).open('/catalogue/import');
    expect([refused.status, html(refused)]).toEqual([403, expect.stringContaining('市经济信息化委')]);
  });

  test('looks first and changes nothing; then imports; the file comes back with what was found', async () => {
    const commission = await readerAs('jx-commission');
    const rows = '信息资源名称,信息资源提供方\n婚姻登记信息,市民政局\n,市民政局\n';
    const checked = await ended(commission, await upload(commission, rows));
    expect(checked).toContain('共 2 行：将导入 1 行');
    expect(checked).toContain('不能导入');
    expect(html(await commission.open('/catalogue'))).toContain('共 2 条');
    const errors = html(await commission.open(/href="(\/jobs\/[^"]+\/files\/0)"/.exec(checked)?.[1] ?? ''));
    expect(errors).toContain('校验结果');
    expect(errors).toContain('婚姻登记信息');
    const fields = { upload: hidden(checked, 'upload'), mapping: '', class: '' };
    const done = await ended(commission, await commission.send('/catalogue/import/run', fields));
    expect(done).toContain('已导入 1 行');
    expect(html(await commission.open('/catalogue?text=hydj'))).toContain('婚姻登记信息');
  }, 60_000);

  test('a file without a header says what is missing; no file at all is said beside the field', async () => {
    const commission = await readerAs('jx-commission');
    const broken = await ended(commission, await upload(commission, '甲,乙\n1,2\n'));
    expect(broken).toContain('没有找到标题行');
    expect(broken).not.toMatch(/--[a-z]/);
    const none = await commission.upload('/catalogue/import', new FormData());
    expect([none.status, html(none)]).toEqual([422, expect.stringContaining('请选择要导入的目录文件。')]);
  }, 60_000);

  test('headings nobody knows are settled by a person, remembered, and checked again', async () => {
    const commission = await readerAs('jx-commission');
    const rows = '信息资源名称,信息资源提供方,资源内容说明\n低保对象信息,市民政局,低保对象名单\n';
    const checked = await ended(commission, await upload(commission, rows));
    expect(checked).toContain('有几列的列名不认识');
    const again = await commission.send('/catalogue/import/mapping', {
      upload: hidden(checked, 'upload'),
      class: '',
      name: '民政台账',
      'heading-0': '资源内容说明',
      'column-0': 'abstract',
    });
    expect(await ended(commission, again)).not.toContain('有几列的列名不认识');
    expect(html(await commission.open('/catalogue/import'))).toContain('民政台账</option>');
  }, 60_000);

  test('what one has sent in or begun is nobody else’s', async () => {
    const commission = await readerAs('jx-commission');
    await ended(commission, await upload(commission, '信息资源名称,信息资源提供方\n甲,市民政局\n'));
    const job = commission.place;
    expect(job).toMatch(/^\/jobs\//);
    const admin = await readerAs('jx-admin');
    expect((await admin.open(job)).status).toBe(404);
    expect((await admin.open(`${job}/files/0`)).status).toBe(404);
  }, 60_000);
});
