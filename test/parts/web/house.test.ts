import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import type { WebEnv } from '../../../web/web-env.js';
import example from '../../../calendar/fixtures/example-2027.json' with { type: 'json' };
import { plainSheetFile, wholeFile } from '../../../client/catalogue-export/sheet-file.js';
import { readTable } from '../../../client/catalogue-import/read-table.js';
import { readStream } from '../../../store/read-stream.js';
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
const textOf = (page: string): string =>
  page
    // The switch names the other language in itself.
    .replace(/<button[^>]*\blang="en"[^>]*>[^<]*<\/button>/g, ' ')
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<textarea[\s\S]*?<\/textarea>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
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
  const upload = async (
    reader: Reader,
    content: string | Uint8Array<ArrayBuffer>,
    name = '目录.csv',
  ): Promise<Answer> => {
    const form = new FormData();
    form.set('file', new File([content], name));
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

  test('a slip in the name of a department is asked about, name by name, and nothing is registered before', async () => {
    const commission = await readerAs('jx-commission');
    const rows = '信息资源名称,信息资源提供方\n优抚对象信息,市民正局\n烈士陵园信息,市民政局局\n';
    const checked = await ended(commission, await upload(commission, rows));
    expect(checked).toContain('没有名为“市民正局”的部门，与已登记的“市民政局”相近，可能是笔误');
    // Whoever may not register departments is not offered it, and told whom to ask.
    const coordinator = await readerAs('mz-coordinator');
    const theirs = await ended(coordinator, await upload(coordinator, rows));
    expect(theirs).toContain('请系统管理员先登记');
    expect(theirs).not.toContain('name="spelling-0"');
    const spelling = (name: string): string =>
      new RegExp(`name="spelling-(\\d)" value="${name}"`).exec(checked)?.[1] ?? '';
    const fields = {
      upload: hidden(checked, 'upload'),
      mapping: '',
      class: '',
      'spelling-0': spelling('市民正局') === '0' ? '市民正局' : '市民政局局',
      'spelling-1': spelling('市民正局') === '0' ? '市民政局局' : '市民正局',
    };
    const left = await ended(commission, await commission.send('/catalogue/import/run', fields));
    expect(left).toContain('已导入 0 行');
    const said = { ...fields, [`said-${spelling('市民正局')}`]: 'same' };
    const again = await ended(commission, await upload(commission, rows));
    const done = await ended(
      commission,
      await commission.send('/catalogue/import/run', { ...said, upload: hidden(again, 'upload') }),
    );
    expect(done).toContain('已导入 1 行');
    const found = html(await commission.open('/catalogue?text=优抚对象'));
    expect(found).toContain('优抚对象信息');
    expect(found).not.toContain('市民正局');
    // The next file's same spelling is certain.
    const next = await ended(commission, await upload(commission, rows.replace('优抚', '抚恤')));
    expect(next).not.toContain('没有名为“市民正局”的部门');
  }, 60_000);

  test('rows that are further items of the resource above are counted as such; without them nothing is said of it', async () => {
    const commission = await readerAs('jx-commission');
    const rows = [
      ['信息资源名称', '信息资源提供方', '信息项名称'],
      ['殡葬服务机构信息', '市民政局', '机构名称'],
      ['', '', '地址'],
      ['', '', '电话'],
      ['公墓信息', '市民政局', '名称'],
    ];
    const csv = rows.map((cells) => `${cells.join(',')}\n`);
    const single = await ended(commission, await upload(commission, [...csv.slice(0, 2), csv[4]].join('')));
    expect(single).toContain('共 2 行：将导入 2 行');
    expect(single).not.toContain('并入上面资源');
    const joined = await ended(commission, await upload(commission, csv.join('')));
    expect(joined).toContain('共 4 行：将导入 2 行');
    expect(joined).toContain('，并入上面资源的信息项 2 行');
    const fields = { upload: hidden(joined, 'upload'), mapping: '', class: '' };
    const done = await ended(commission, await commission.send('/catalogue/import/run', fields));
    expect(done).toContain('，并入上面资源的信息项 2 行');
    expect(html(await commission.open('/catalogue?text=bzfw'))).toContain('殡葬服务机构信息');
  }, 60_000);

  test('a workbook comes back as a workbook, with what was found beside each row', async () => {
    const commission = await readerAs('jx-commission');
    const sheet = plainSheetFile([
      ['信息资源名称', '信息资源提供方'],
      ['老年人津贴信息', '市民政局'],
      ['', '市民政局'],
    ]);
    const bytes = new Uint8Array(await wholeFile(sheet));
    const checked = await ended(commission, await upload(commission, bytes, '目录.xlsx'));
    const link = /href="(\/jobs\/[^"]+\/files\/0)"/.exec(checked)?.[1] ?? '';
    const table = await readTable(await commission.file(link));
    expect(table).toMatchObject({ kind: 'table', encoding: 'xlsx' });
    const cells = table.kind === 'table' ? table.rows.map((row) => row.cells) : [];
    expect(cells.map((row) => row[0])).toEqual(['信息资源名称', '老年人津贴信息', '']);
    expect(cells.map((row) => row.at(-1))).toEqual([
      '校验结果',
      expect.stringContaining('通过'),
      expect.stringContaining('信息资源名称'),
    ]);
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

describe('工作日历和规则', () => {
  test('a year month by month, each arranged day with the notice that says so', async () => {
    const reader = await readerAs('mz-coordinator');
    const page = html(await reader.open('/calendar?year=2016'));
    expect(page).toContain('2016 年 10 月，18 个工作日');
    expect(page).toMatch(
      /2016年10月8日（周六）<\/th><td>上班<\/td><td>调休上班<\/td><td>国办发明电〔2015〕18号/,
    );
    expect(page).toContain('2016 年放假安排已全部导入');
    expect(html(await reader.open('/calendar?year=2018&calendar=sh'))).toContain('2018年11月5日');
    expect((await reader.open('/calendar?year=1999')).status).toBe(404);
  });

  test('a year without an arrangement says that deadlines in it are provisional', async () => {
    const page = html(await (await readerAs('mz-coordinator')).open('/calendar?year=2030'));
    expect(page).toContain('2030 年放假安排未导入，落在这一年的期限为暂算');
  });

  test('a notice is looked at first, then loaded by whoever may, and the calendar has it', async () => {
    expect((await (await readerAs('ga-head')).open('/calendar/load')).status).toBe(403);
    const commission = await readerAs('jx-commission');
    const wrong = await commission.send('/calendar/load', { notice: '不是' });
    expect([wrong.status, html(wrong)]).toEqual([422, expect.stringContaining('href="#field-notice"')]);
    const notice = JSON.stringify(example);
    const plan = await ended(commission, await commission.send('/calendar/load', { notice }));
    expect(plan).toContain('没有在办事项的期限会变');
    expect(await readStream(engine.hefu.pool, 'calendar/cn')).toEqual([]);
    const loaded = await ended(
      commission,
      await commission.send('/calendar/load', { notice, step: 'apply' }),
    );
    expect(loaded).toContain('已导入');
    expect(html(await commission.open('/calendar?year=2027'))).toContain('示例〔2026〕1号');
    const broken = await ended(
      commission,
      await commission.send('/calendar/load', {
        notice: JSON.stringify({ ...example, worked: ['2027-02-20'] }),
      }),
    );
    expect(broken).toContain('没有导入，请先处理以下问题');
  }, 60_000);

  test('each set of rules point by point with its article, and what it leaves to settings', async () => {
    const reader = await readerAs('ga-reviewer');
    expect(html(await reader.open('/rules'))).toContain('国务院令第809号');
    const national = html(await reader.open('/rules/cn-2025-809'));
    expect(national).toMatch(/答复期限（有条件共享）<\/th><td>10 个工作日<\/td><td>第二十一条/);
    expect(national).toContain('/settings/supplementClock');
    const city = html(await reader.open('/rules/sh-2016-238'));
    expect(city).toMatch(/同意后的提供期限<\/th><td>没有规定，不予适用/);
    expect((await reader.open('/rules/none')).status).toBe(404);
  });
});

/** Proofs are waited for as long as a sequencer may take; here is none. Meanwhile the other questions are asked. */
let packed: { readonly id: string; readonly reader: Reader; readonly begun: Answer };

describe('设置', () => {
  beforeAll(async () => {
    const id = await engine.start();
    const reader = await readerAs('jx-admin');
    packed = { id, reader, begun: await reader.send('/audit/export', { id }) };
  }, 60_000);

  test('shown to all as no law; changed by who may, with a reason, on record; what does not suit is said', async () => {
    const reviewer = await readerAs('ga-reviewer');
    const list = html(await reviewer.open('/settings'));
    expect(list).toContain('答复发出前可撤销的时间');
    expect(list).toContain('设置，非法定');
    expect(html(await reviewer.open('/settings/graceMinutes'))).not.toContain('修改设置');
    const admin = await readerAs('jx-admin');
    const none = await admin.send('/settings/graceMinutes', { value: '15', reason: '', step: 'change' });
    expect([none.status, html(none)]).toEqual([409, expect.stringContaining('请填写修改设置的理由。')]);
    const unsuitable = await admin.send('/settings/graceMinutes', {
      value: '很久',
      reason: '试',
      step: 'change',
    });
    expect(html(unsuitable)).toContain('value="很久"');
    const done = html(
      await admin.send('/settings/graceMinutes', { value: '15', reason: '试行', step: 'change' }),
    );
    expect(done).toContain('15 分钟');
    expect(done).toContain('试行');
    const events = await readStream(engine.hefu.pool, 'settings/city');
    expect(events.map(({ type, actor }) => [type, actor.user])).toEqual([['SettingChanged', 'jx-admin']]);
    const back = await admin.send('/settings/graceMinutes', { reason: '试完', step: 'reset' });
    expect(html(back)).toContain('恢复缺省');
  });

  test('the ladder is a row a step: what was typed stands again when it does not suit, a row without days is no step', async () => {
    const admin = await readerAs('jx-admin');
    const shown = html(await admin.open('/settings/ladder'));
    expect(shown).toMatch(/name="step-2-days"[^>]* value="5"/);
    expect(shown).toMatch(/name="step-4-days"[^>]* value=""/);
    expect(shown).not.toContain('afterWorkingDays');
    const steps = {
      'step-0-days': '0',
      'step-0-provider-head': 'true',
      'step-0-draft': 'none',
      'step-2-days': '4',
      'step-2-commission': 'true',
      'step-2-draft': 'supervision-request',
      'step-2-listed': 'true',
      'step-3-draft': 'none',
    };
    const sent = (more: object): Promise<Answer> =>
      admin.send('/settings/ladder', { ...steps, reason: '试行', step: 'change', ...more });
    const wrong = await sent({ 'step-2-days': '0' });
    expect([wrong.status, html(wrong)]).toEqual([409, expect.stringContaining('天数不得相同')]);
    expect(html(wrong)).toMatch(/name="step-2-commission" value="true" checked/);
    expect(html(wrong)).not.toContain('listForCircular');
    expect(html(await sent({}))).toContain(
      '到期未办当时，告知提供部门主要领导；超期 4 个工作日，告知市经济信息化委，拟提请督办，列入通报',
    );
    const [change] = (await readStream(engine.hefu.pool, 'settings/city')).slice(-1);
    expect(change?.data).toMatchObject({
      key: 'ladder',
      value: [
        { afterWorkingDays: 0, notify: ['provider-head'], draft: 'none', listForCircular: false },
        {
          afterWorkingDays: 4,
          notify: ['commission'],
          draft: 'supervision-request',
          listForCircular: true,
        },
      ],
    });
    await admin.send('/settings/ladder', { reason: '试完', step: 'reset' });
  });

  test('a head changes what is the own department’s, and nobody else’s', async () => {
    const head = await readerAs('ga-head');
    expect(html(await head.open('/settings/fourEyes?scope=ga'))).toContain('修改设置');
    expect(html(await head.open('/settings/fourEyes?scope=mz'))).not.toContain('修改设置');
    const foreign = await head.send('/settings/fourEyes?scope=mz', {
      value: 'false',
      reason: '试',
      step: 'change',
    });
    expect([foreign.status, html(foreign)]).toEqual([409, expect.stringContaining('您只能修改本部门')]);
  });
});

describe('审计', () => {
  test('is for the auditor and the administrator', async () => {
    for (const path of ['/audit', '/audit/as-of?id=x&at=2026-01-01', '/audit/readers?id=x']) {
      expect((await (await readerAs('ga-head')).open(path)).status).toBe(403);
    }
    expect((await (await readerAs('jx-commission')).send('/audit/verify', {})).status).toBe(403);
  });

  test('the five questions, each answered by what stands in the record', async () => {
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    const admin = await readerAs('jx-admin');
    const ask = async (kind: string, fields: { readonly [name: string]: string }): Promise<string> =>
      ended(admin, await admin.send(`/audit/${kind}`, fields));
    expect(await ask('verify', { against: '' })).toContain('记录完整');
    expect(await ask('refold', {})).toContain('重新汇总，与查询结果相同');
    expect(await ask('redecide', { id })).toContain('逐一重新作出决定');
    expect(await ask('match', { id })).toContain('逐一对上');
    expect(await ask('backdated', { days: '1' })).toContain('没有补录');
    const then = html(await admin.open(`/audit/as-of?id=${id}&at=2026-01-05`));
    expect(then).toContain('当时记录到第 0 条');
    const bad = await admin.open(`/audit/as-of?id=${id}&at=abc`);
    expect([bad.status, html(bad)]).toEqual([422, expect.stringContaining('不是时间')]);
  }, 120_000);

  test('what was pasted and is no checkpoint, and a number nobody knows, are said beside the form', async () => {
    const admin = await readerAs('jx-admin');
    const pasted = await admin.send('/audit/verify', { against: '随便写的' });
    expect([pasted.status, html(pasted)]).toEqual([422, expect.stringContaining('没有检查点')]);
    expect(html(pasted)).toContain('随便写的</textarea>');
    const unknown = await admin.send('/audit/match', { id: 'GX-2026-999999' });
    expect([unknown.status, html(unknown)]).toEqual([422, expect.stringContaining('请核对编号')]);
  });

  test('a row that was changed behind the record is found', async () => {
    const id = await engine.start();
    await engine.hefu.pool.query(`UPDATE hefu.share_request SET status = 'closed' WHERE id = $1`, [id]);
    const admin = await readerAs('jx-admin');
    const found = await ended(admin, await admin.send('/audit/refold', {}));
    expect(found).toContain('不一致：1 处');
    expect(found).toContain(id);
    await engine.order(id, 'mz-head', 'ConsentToSend');
  }, 60_000);
});

describe('运行', () => {
  test('the state of the system and what has not arrived, in words, for those who look after it', async () => {
    for (const path of ['/status', '/notices/undelivered']) {
      expect((await (await readerAs('ga-coordinator')).open(path)).status).toBe(403);
      expect((await (await readerAs('jx-commission')).open(path)).status).toBe(200);
    }
    const status = html(await (await readerAs('jx-admin')).open('/status'));
    for (const word of ['程序版本', '记录条数', '尚未签名的记录', '等待办理的任务', '磁盘', '放假安排'])
      expect(status).toContain(word);
    expect(status).not.toContain('没有查到');
  });

  test('no raw key, ISO time or half-width punctuation on any of these pages, in any role', async () => {
    const paths = [
      '/catalogue',
      `/catalogue/entries/${onDemandResource}`,
      '/catalogue/import',
      '/calendar',
      '/calendar?year=2018&calendar=sh',
      '/calendar/load',
      '/rules',
      '/rules/cn-2025-809',
      '/rules/sh-2016-238',
      '/settings',
      '/settings?scope=ga',
      ...['chain', 'ladder', 'reminderWorkingDays', 'lastDay', 'responseKinds'].map(
        (key) => `/settings/${key}`,
      ),
      '/audit',
      '/status',
      '/notices/undelivered',
    ];
    for (const user of ['mz-coordinator', 'ga-head', 'jx-commission', 'jx-admin']) {
      const reader = await readerAs(user);
      for (const path of paths) {
        const answer = await reader.open(path);
        expect([200, 403]).toContain(answer.status);
        const text = textOf(html(answer));
        expect([path, text.match(/undefined|null|\[object|\d{4}-\d{2}-\d{2}T|NaN/)]).toEqual([path, null]);
        expect([path, text.match(/\p{Script=Han}[,;:!?]/u)]).toEqual([path, null]);
        const words = text.replace(
          /ga-\w+|mz-\w+|jx-\w+|GX-[\d-]+|I\d+|http\S+|\S+@\S+|MB|（(PDF|OFD|PNG|JPEG|TIFF|G?ZIP)）/g,
          '',
        );
        expect([user, path, words.match(/[A-Za-z]{2,}/g)]).toEqual([user, path, null]);
      }
    }
  }, 120_000);
});

test('the evidence package goes out as a file, and that it did is on record', async () => {
  const { id, reader, begun } = packed;
  const page = await ended(reader, begun);
  expect(page).toContain('证据包已备好');
  const zip = await reader.open(/href="(\/jobs\/[^"]+\/files\/0)"/.exec(page)?.[1] ?? '');
  expect(zip.headers.get('content-type')).toBe('application/zip');
  expect(html(await reader.open(`/audit/readers?id=${id}`))).toContain('导出证据包');
}, 120_000);
