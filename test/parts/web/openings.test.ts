import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import pg from 'pg';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../../client/annual-plan-case.js';
import { commandCase } from '../../../client/command-case.js';
import { openingApplicationCase } from '../../../client/opening-application-case.js';
import { registerOpening } from '../../../client/opening-applications.js';
import { startPlans } from '../../../client/start-plans.js';
import { readStream } from '../../../store/read-stream.js';
import { listReaders } from '../../../store/readings.js';
import type { WebEnv } from '../../../web/web-env.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { openEntries } from '../../engine/open-entries.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { Reader, served, Visitor, type Answer } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;
let today: string;
let entry: string;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
  today = shanghaiDate(await engine.hefu.now());
  entry = (await openEntries(engine.hefu, 'ga', 1, 'apply', { openness: 'on-application' }))[0] ?? '';
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const base = '/opening-applications';
const application = (): object => ({
  entry,
  applicantKind: 'enterprise',
  applicant: '浦江智行科技有限公司',
  creditCode: '91310000MA1FL0001R',
  purpose: '停车诱导服务',
  scope: '本市停车诱导服务',
  receivedOn: today,
});

const html = ({ body }: Answer): string => body as string;
const textOf = (page: string): string =>
  page
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const keyOf = (page: string): string => /name="key" value="([^"]*)"/.exec(page)?.[1] ?? '';
const readerAs = async (user: string): Promise<Reader> => {
  const reader = new Reader(web);
  await reader.send('/auth/demo', { user });
  return reader;
};
async function act(
  reader: Reader,
  id: string,
  command: string,
  fields: { readonly [name: string]: string } = {},
): Promise<Answer> {
  const path = `${base}/${id}/act/${command}`;
  return reader.send(path, { key: keyOf(html(await reader.open(path))), ...fields });
}

describe('A14 in the browser', () => {
  test('registered, consulted on, opened by interface and used; each finds it in their own 待办', async () => {
    const [coordinator, reviewer, approver, helps] = [
      await readerAs('ga-coordinator'),
      await readerAs('ga-reviewer'),
      await readerAs('ga-approver'),
      await readerAs('mz-reviewer'),
    ];
    expect(html(await coordinator.open(base))).toContain(`${base}/new`);
    expect(html(await reviewer.open(base))).not.toContain(`${base}/new`);
    expect((await reviewer.open(`${base}/new`)).status).toBe(403);
    const atEntry = `/catalogue/entries/${entry}`;
    expect(html(await coordinator.open(atEntry))).toContain(`${base}/new?entry=${entry}`);
    expect(html(await helps.open(atEntry))).not.toContain(`${base}/new`);
    const none = html(await (await readerAs('mz-coordinator')).open(`${base}/new`));
    expect(textOf(none)).toMatch(/本部门现在没有“依申请公开”的目录。.*将“公开方式”改为“依申请公开”/);
    expect(none).toContain('href="/catalogue?provider=mz"');
    const form = html(await coordinator.open(`${base}/new`));
    expect(form).toContain(`value="${entry}"`);
    expect(form).not.toContain('本部门现在没有');
    const sent = { ...application(), key: keyOf(form) } as { readonly [name: string]: string };
    const wrong = await coordinator.send(`${base}/new`, { ...sent, creditCode: '91310000MA1FL00011' });
    expect([wrong.status, html(wrong)]).toEqual([409, expect.stringContaining('href="#field-creditCode"')]);
    const begun = html(await coordinator.send(`${base}/new`, sent));
    const id = /KF-\d{4}-\d{6}/.exec(begun)?.[0] ?? '';
    expect(textOf(begun)).toMatch(/已办理：登记开放申请。.*规则没有规定会商和答复的期限。/);

    const asking = html(await coordinator.open(`${base}/${id}/act/Consult`));
    expect(asking).toContain('tick-departments-mz');
    expect(asking).not.toContain('tick-departments-ga');
    const nobody = await act(coordinator, id, 'Consult', { question: '资质' });
    expect([nobody.status, html(nobody)]).toEqual([422, expect.stringContaining('请至少选择一个相关部门。')]);
    // Whoever is not asked does not see it.
    expect((await helps.open(`${base}/${id}`)).status).toBe(404);
    const consulted = { question: '资质和范围', 'tick-departments-mz': 'true' };
    // Whom it waits for, and not the provider, who has nothing to do till then.
    expect(textOf(html(await act(coordinator, id, 'Consult', consulted)))).toMatch(
      /已办理：征求相关部门意见。.*现在等待市民政局的意见。.*现由谁办理 等待市民政局的意见/,
    );
    expect(textOf(html(await coordinator.open(base)))).toContain('等待市民政局的意见');
    expect(textOf(html(await coordinator.open('/done')))).toContain('等待市民政局的意见');
    expect(html(await coordinator.open('/'))).not.toContain(`${base}/${id}`);
    expect(html(await helps.open('/'))).toMatch(new RegExp(`${base}/${id}"[^>]*>提出会商意见`));
    expect(textOf(html(await coordinator.open(`${base}/${id}`)))).toContain('等待市民政局的意见。');
    await act(helps, id, 'GiveOpinion', { opinion: 'more', reason: '请提供安全评估' });
    expect(html(await coordinator.open('/'))).toMatch(new RegExp(`${base}/${id}"[^>]*>补充说明`));
    expect(textOf(html(await coordinator.open(`${base}/${id}`)))).toMatch(
      /现由谁办理 市公安局 .*市民政局需要补充材料，请提供方补充说明。/,
    );
    await act(coordinator, id, 'Supplement', { note: '评估报告已附卷' });
    expect(html(await act(helps, id, 'GiveOpinion', { opinion: 'agree' }))).toContain(
      '已办理：提出会商意见。',
    );
    expect(html(await helps.open('/'))).not.toContain(`${base}/${id}`);
    expect(html(await coordinator.open('/'))).toMatch(new RegExp(`${base}/${id}"[^>]*>意见已齐，请结束会商`));
    await act(coordinator, id, 'CloseConsultation');
    expect(html(await reviewer.open('/'))).toMatch(new RegExp(`${base}/${id}"[^>]*>提出拟办意见`));
    await act(reviewer, id, 'Propose', { decision: 'grant', terms: '每分钟不超过60次' });
    expect(html(await approver.open('/'))).toMatch(new RegExp(`${base}/${id}"[^>]*>批准拟办意见`));
    // What is approved is read before it is: scope, end and conditions as proposed; the record has them too.
    expect(textOf(html(await approver.open(`${base}/${id}`)))).toMatch(
      /拟准予的使用范围 本市停车诱导服务 拟定的使用期限至 没有设定 拟定的使用条件 每分钟不超过60次.*办理记录.*同意开放（应用接口）；本市停车诱导服务；每分钟不超过60次/,
    );
    expect(html(await act(approver, id, 'Approve'))).toContain('已办理：批准拟办意见。');
    expect(html(await coordinator.open('/'))).toContain('登记接口地址和凭据');
    await act(coordinator, id, 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' });
    await act(coordinator, id, 'RecordCredential', { credential: 'pz-0001' });
    expect(html(await coordinator.open('/'))).not.toContain(`${base}/${id}`);
    const use = { usedFrom: today, usedTo: today, calls: '3000000', purpose: '停车诱导' };
    const used = textOf(html(await act(reviewer, id, 'RecordUse', use)));
    expect(used).toContain('合计调用 3000000 次。');
    expect(used).toContain('应用接口，定向开放给申请主体');
    expect(used).not.toContain('改为');
    expect(textOf(html(await coordinator.open(base)))).toContain('：3000000 次');
    await act(reviewer, id, 'Suspend', { reason: '超出范围使用' });
    expect(html(await act(approver, id, 'End', { reason: '拒不整改' }))).toContain('开放已终止，本件办结。');
    expect(html(await coordinator.open(base))).not.toContain(id);
    expect(html(await coordinator.open(`${base}?status=ended`))).toContain(id);
    const file = await coordinator.open(`${base}.csv?status=all`);
    expect(html(file)).toContain('浦江智行科技有限公司');
  }, 240_000);

  test('what a plan has opened on application can be applied for, whatever the catalogue says of it', async () => {
    const { hefu } = engine;
    const [planned = ''] = await openEntries(hefu, 'ga', 1, 'planned');
    const coordinator = await readerAs('ga-coordinator');
    expect(html(await coordinator.open(`${base}/new`))).not.toContain(`value="${planned}"`);
    const year = Number(today.slice(0, 4));
    await startPlans(hefu, await engine.as('jx-commission'), { year, departments: ['ga'] });
    for (const [type, data] of [
      ['FileList', { items: [entry, planned] }],
      ['OpenItem', { code: planned, channel: 'api', access: 'on-application' }],
    ] as const) {
      const session = await engine.as('ga-coordinator');
      const order = { id: `ga-${year}`, type, data };
      expect(await commandCase(hefu, session, annualPlanCase, order)).toMatchObject({ kind: 'accepted' });
    }
    const form = html(await coordinator.open(`${base}/new`));
    expect(form).toContain(`value="${planned}"`);
    const sent = { ...application(), entry: planned, key: keyOf(form) } as {
      readonly [name: string]: string;
    };
    expect(html(await coordinator.send(`${base}/new`, sent))).toContain('已办理：登记开放申请。');
  }, 120_000);

  test('in English every word of it is translated', async () => {
    const { id } = await registerOpening(engine.hefu, await engine.as('ga-coordinator'), application());
    const coordinator = await Visitor.signedIn(web, 'ga-coordinator');
    for (const path of [base, `${base}/new`, `${base}/${id}`, `${base}/${id}/act/Consult`]) {
      const page = textOf(html(await coordinator.get(path, { 'accept-language': 'en' })));
      expect([path, page]).toEqual([path, expect.stringContaining('Opening on application')]);
      expect(page).not.toMatch(/会商|依申请|登记开放/);
    }
  }, 60_000);
});

describe('A14 over HTTP', () => {
  const once = (): { readonly 'idempotency-key': string } => ({ 'idempotency-key': randomUUID() });

  test('registered once by its key, listed, read by its departments only; who opened it is kept', async () => {
    const [coordinator, stranger] = [
      await Visitor.signedIn(web, 'ga-coordinator'),
      await Visitor.signedIn(web, 'mz-coordinator'),
    ];
    const key = once();
    const begun = await coordinator.post('/api/v1/opening-applications', application(), key);
    expect(begun).toMatchObject({ status: 201, body: { status: 'registered', entry, channel: null } });
    const { id } = begun.body as { readonly id: string };
    const again = await coordinator.post('/api/v1/opening-applications', application(), key);
    expect(again).toMatchObject({ status: 201, body: { id } });
    expect((await stranger.post('/api/v1/opening-applications', application(), once())).status).toBe(403);
    const path = `/api/v1/opening-applications/${id}`;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(`${path}/events`)).status).toBe(404);
    expect((await stranger.get('/api/v1/opening-applications?status=registered')).body).toEqual([]);
    const consult = { type: 'Consult', data: { departments: ['mz'], question: '资质和范围' } };
    expect((await coordinator.post(`${path}/commands`, consult, once())).status).toBe(200);
    expect(await stranger.get(path)).toMatchObject({ status: 200, body: { awaited: ['mz'] } });
    expect((await stranger.get('/api/v1/opening-applications?awaited=mz')).body).toMatchObject([{ id }]);
    expect((await stranger.get('/api/v1/opening-applications?awaited=ga')).body).toEqual([]);
    expect((await stranger.get(`${path}/commands`)).body).toEqual(['GiveOpinion']);
    expect(
      (await listReaders(engine.hefu.pool, `opening-application/${id}`)).map(({ reader }) => reader),
    ).toContain('mz-coordinator');
    await seenBy('mz', [id], id);
    await seenBy('nowhere', [], id);
  }, 60_000);

  test('a credential is made for the applicant, its secret shown once and on no record; good until it is suspended or ended', async () => {
    const { hefu } = engine;
    const { id } = await registerOpening(hefu, await engine.as('ga-coordinator'), application());
    const order = async (user: string, type: string, data: object = {}): Promise<void> => {
      const session = await engine.as(user);
      const answer = await commandCase(hefu, session, openingApplicationCase, { id, type, data });
      expect([type, answer]).toMatchObject([type, { kind: 'accepted' }]);
    };
    await order('ga-coordinator', 'Consult', { departments: ['mz'], question: '资质' });
    await order('mz-reviewer', 'GiveOpinion', { opinion: 'agree' });
    await order('ga-coordinator', 'CloseConsultation');
    await order('ga-reviewer', 'Propose', { decision: 'grant', scope: '仅限停车诱导' });
    await order('ga-approver', 'Approve');
    const [provider, helps] = [
      await Visitor.signedIn(web, 'ga-reviewer'),
      await Visitor.signedIn(web, 'mz-reviewer'),
    ];
    const path = `/api/v1/opening-applications/${id}/credentials`;
    expect(await provider.post(path, undefined, once())).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'interface-missing' }] },
    });
    await order('ga-coordinator', 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' });
    expect((await helps.post(path, undefined, once())).status).toBe(403);
    const key = once();
    const made = await provider.post(path, undefined, key);
    expect(made).toMatchObject({ status: 201, body: { url: 'https://api.ga.example.cn/parking' } });
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { secret } = made.body as { readonly secret: string };
    expect((await provider.post(path, undefined, key)).body).toEqual(made.body);
    const page = await (
      await readerAs('ga-coordinator')
    ).send(`${base}/${id}/credentials`, { key: randomUUID() });
    expect(page.headers.get('cache-control')).toBe('no-store');
    const shown = /<code>(pz-[^<.]+\.[^<]+)<\/code>/.exec(html(page))?.[1] ?? '';
    const examine = async (visitor: Visitor, credential: string): Promise<unknown> =>
      (await visitor.post('/api/v1/credentials/examine', { credential })).body;
    const good = { active: true, id, scope: '仅限停车诱导', applicant: { creditCode: '91310000MA1FL0001R' } };
    for (const one of [secret, shown]) expect(await examine(provider, one)).toMatchObject(good);
    // Another department's service is told nothing, nor is anybody by a secret that is not its own.
    expect(await examine(helps, secret)).toEqual({ active: false });
    expect(await examine(provider, `${secret}x`)).toEqual({ active: false });
    const kept = await hefu.pool.query('SELECT FROM hefu.event WHERE body LIKE $1', [`%${secret}%`]);
    expect(kept.rowCount).toBe(0);
    await order('ga-reviewer', 'EndCredential', { credential: shown.split('.')[0], reason: '更换' });
    expect(await examine(provider, shown)).toEqual({ active: false });
    await order('ga-reviewer', 'Suspend', { reason: '超出范围使用' });
    expect(await examine(provider, secret)).toEqual({ active: false });
    await order('ga-approver', 'Resume', { reason: '已整改' });
    expect(await examine(provider, secret)).toMatchObject(good);
    const rows = async (): Promise<string> => textOf(html(await provider.get(`${base}/${id}`)));
    const idOf = (credential: string): string => credential.split('.')[0] ?? '';
    expect(await rows()).toMatch(new RegExp(`${idOf(secret)} .*? 在用`));
    // None outlives the opening, whether or not it was ended by itself.
    await order('ga-approver', 'End', { reason: '不再需要' });
    expect(await examine(provider, secret)).toEqual({ active: false });
    const ended = await rows();
    expect(ended).toContain('已停用（开放已终止）');
    expect(ended).not.toContain('在用');
  }, 120_000);

  test('a credit code typed in small letters is the same code, and kept in capitals', async () => {
    const coordinator = await Visitor.signedIn(web, 'ga-coordinator');
    const small = { ...application(), creditCode: '91310000ma1fl0001r' };
    expect(await coordinator.post('/api/v1/opening-applications', small, once())).toMatchObject({
      status: 201,
      body: { applicant: { creditCode: '91310000MA1FL0001R' } },
    });
  });

  test('a kind of applicant that there is not is told with those there are', async () => {
    const coordinator = await Visitor.signedIn(web, 'ga-coordinator');
    const odd = { ...application(), applicantKind: 'company' };
    expect(await coordinator.post('/api/v1/opening-applications', odd, once())).toMatchObject({
      status: 422,
      body: { detail: '“applicantKind”应为其中之一：enterprise、institution、individual。' },
    });
  });

  test('what holds a natural person’s number is 422, and leaves no record', async () => {
    const coordinator = await Visitor.signedIn(web, 'ga-coordinator');
    const wanted = { ...application(), purpose: '本人11010519491231002X申请' };
    const answer = await coordinator.post('/api/v1/opening-applications', wanted, once());
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/data/purpose' }] } });
    expect(JSON.stringify(answer.body)).not.toContain('19491231');
    const paper = { applicantKind: 'individual', paperFile: 'DA-2026-17', creditCode: '' };
    const named = { ...application(), ...paper, applicant: '王某' };
    expect(await coordinator.post('/api/v1/opening-applications', named, once())).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('只留在纸质卷宗中') },
    });
    const number = { ...application(), ...paper, applicant: '', creditCode: '11010519491231002X' };
    expect((await coordinator.post('/api/v1/opening-applications', number, once())).status).toBe(422);
    const right = { ...application(), ...paper, applicant: '' };
    const begun = await coordinator.post('/api/v1/opening-applications', right, once());
    expect(begun.status).toBe(201);
    const { id } = begun.body as { readonly id: string };
    expect(textOf(html(await coordinator.get(`${base}/${id}`)))).toContain(
      '申请主体 个人（纸质卷宗 DA-2026-17） 纸质卷宗编号',
    );
    // In a form too: who the name belongs to is not known before the kind is chosen.
    const page = await readerAs('ga-coordinator');
    const key = keyOf(html(await page.open(`${base}/new`)));
    const open = { ...application(), applicantKind: '', applicant: '李某', key } as {
      readonly [name: string]: string;
    };
    const asked = await page.send(`${base}/new`, open);
    expect([asked.status, html(asked)]).toEqual([
      422,
      expect.stringContaining('href="#field-applicantKind"'),
    ]);
    const kept = await engine.hefu.pool.query('SELECT FROM hefu.event WHERE body ~ $1', [
      '王某|李某|19491231',
    ]);
    expect(kept.rowCount).toBe(0);
  });
});

/** What a department's own people see in the database: rows and events. */
async function seenBy(department: string, ids: readonly string[], id: string): Promise<void> {
  const client = new pg.Client(engine.hefu.addresses.databaseUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE hefu_reader');
    await client.query(`SELECT set_config('hefu.viewer_department', $1, true)`, [department]);
    const rows = await client.query<{ id: string }>('SELECT id FROM hefu.opening_application WHERE id = $1', [
      id,
    ]);
    expect(rows.rows.map((row) => row.id)).toEqual(ids);
    const events = await client.query('SELECT FROM hefu.event WHERE stream = $1', [
      `opening-application/${id}`,
    ]);
    const all = await readStream(engine.hefu.pool, `opening-application/${id}`);
    expect(events.rowCount).toBe(ids.length === 0 ? 0 : all.length);
  } finally {
    await client.end();
  }
}
