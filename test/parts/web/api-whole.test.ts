import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import { registerCheckpointKey } from '../../../client/checkpoint-key.js';
import { keyFile } from '../../../audit/checkpoint/key-file.js';
import type { WebEnv } from '../../../web/web-env.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { onDemandResource } from '../../engine/small-city.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { untilIdle } from '../audit/log-fixture.js';
import { served, Visitor, type Answer } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;
let coordinator: Visitor;
let commission: Visitor;
let auditor: Visitor;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
  [coordinator, commission, auditor] = (await Promise.all(
    ['ga-coordinator', 'jx-commission', 'jx-admin'].map((user) => Visitor.signedIn(web, user)),
  )) as [Visitor, Visitor, Visitor];
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const once = (key: string = randomUUID()): { readonly 'idempotency-key': string } => ({
  'idempotency-key': key,
});
const api = (path: string): string => `/api/v1${path}`;
const refusals = ({ body }: Pick<Answer, 'status' | 'body'>): readonly string[] =>
  (body as { readonly refusals: readonly { readonly code: string }[] }).refusals.map(({ code }) => code);

describe('the catalogue is written over HTTP as at the pages', () => {
  const fields = {
    title: '公共停车场泊位信息',
    abstract: '全市公共停车场的名称、位置和泊位数。',
    class: 'universal',
    modes: ['file'],
    openness: 'open',
    items: [{ name: '名称' }],
    format: ['csv'],
    project: '停车诱导系统',
  };

  test('an entry is begun, changed, sent, returned, sent again and published; each step is a version', async () => {
    const begun = await coordinator.post(api('/catalogue'), { code: 'ga-park', fields }, once());
    expect(begun).toMatchObject({
      status: 201,
      body: { id: 'ga-park', version: 1, events: ['EntryDrafted'] },
    });
    const at = api('/catalogue/ga-park/commands');
    const read = await coordinator.get(api('/catalogue/ga-park'));
    const tag = { 'if-match': read.headers.get('etag') ?? '' };
    const revised = await coordinator.post(
      at,
      { type: 'ReviseEntry', data: { fields: { updateFrequency: '每月' }, reason: '补充' } },
      { ...once(), ...tag },
    );
    expect(revised).toMatchObject({ status: 200, body: { version: 2 } });
    expect(revised.headers.get('etag')).toBe('"v2"');
    const stale = await coordinator.post(
      at,
      { type: 'SubmitEntry', data: { note: '' } },
      { ...once(), ...tag },
    );
    expect([stale.status, JSON.stringify(stale.body)]).toEqual([
      412,
      expect.stringContaining('请刷新后再决定'),
    ]);
    const ordered = async (who: Visitor, type: string, data: object): Promise<unknown> => {
      const { status, body } = await who.post(at, { type, data }, once());
      return status === 200
        ? (body as { readonly version: number }).version
        : [status, refusals({ status, body })];
    };
    expect(await ordered(coordinator, 'SubmitEntry', { note: '' })).toBe(3);
    expect(await ordered(coordinator, 'PublishEntry', { note: '' })).toEqual([403, expect.any(Array)]);
    expect(await ordered(commission, 'ReturnEntry', { reason: '摘要请写明范围' })).toBe(4);
    expect(await ordered(coordinator, 'SubmitEntry', { note: '已补充' })).toBe(5);
    expect(await ordered(commission, 'PublishEntry', { note: '' })).toBe(6);
    const versions = await coordinator.get(api('/catalogue/ga-park/events'));
    expect((versions.body as readonly { readonly type: string }[]).map(({ type }) => type)).toEqual([
      'EntryDrafted',
      'EntryRevised',
      'EntrySubmitted',
      'EntryReturned',
      'EntrySubmitted',
      'EntryPublished',
    ]);
  });

  test('the same key again is the same answer and no second version', async () => {
    const key = randomUUID();
    const body = { code: 'ga-once', fields: { ...fields, title: '消防栓信息' } };
    const first = await coordinator.post(api('/catalogue'), body, once(key));
    const again = await coordinator.post(api('/catalogue'), body, once(key));
    expect([again.status, again.body, again.headers.get('idempotency-replayed')]).toEqual([
      first.status,
      first.body,
      'true',
    ]);
    expect((await coordinator.get(api('/catalogue/ga-once/events'))).body).toHaveLength(1);
  });

  test('an act sent without its data says of each field what to fill in, in either language', async () => {
    const at = api('/catalogue/ga-park/commands');
    const details = async (type: string, data: object, language = 'zh-CN'): Promise<readonly string[]> => {
      const headers = { ...once(), 'accept-language': language };
      const { status, body } = await coordinator.post(at, { type, data }, headers);
      const { errors } = body as { readonly errors: readonly { readonly detail: string }[] };
      return [String(status), ...errors.map(({ detail }) => detail)];
    };
    expect(await details('PublishEntry', {})).toEqual(['422', '请填写“note”，应为文字。']);
    expect(await details('PublishEntry', {}, 'en')).toEqual(['422', 'Please fill in “note”: a text.']);
    expect(await details('RecordService', { checkedOn: '昨天', note: 1 })).toEqual([
      '422',
      '“checkedOn”应为日期，例如 2026-12-07。',
      '请填写“effective”，应为“是”或“否”（true 或 false）。',
      '请填写“note”，应为文字。',
    ]);
    expect(await details('RetireEntry', { reason: '', why: '' })).toEqual([
      '422',
      '没有“why”这一项，请删去。',
    ]);
  });

  test('another department’s entry: told by the department’s name, and no command line to type anywhere', async () => {
    const other = await Visitor.signedIn(web, 'mz-coordinator');
    const order = { type: 'RetireEntry', data: { reason: '不再采集' } };
    const refused = await other.post(api('/catalogue/ga-park/commands'), order, once());
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      403,
      expect.stringContaining('这条目录的提供方是其他部门（市公安局），请由该部门办理。'),
    ]);
    const need = { title: '气象预警', purpose: '防汛', provider: '气象' };
    const unknown = await other.post(api('/demands'), need, once());
    expect(unknown.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(unknown.body)).toMatch(/没有代码(或者名称)?为“气象”的部门，请核对/);
    expect(JSON.stringify(unknown.body)).not.toContain('hefu department');
  });

  test('an act nobody knows, a field nobody knows: 422, each with a sentence; an entry nobody knows: 404', async () => {
    const at = api('/catalogue/ga-park/commands');
    const act = await coordinator.post(at, { type: 'RegisterEntry', data: {} }, once());
    expect([act.status, JSON.stringify(act.body)]).toEqual([
      422,
      expect.stringContaining('type 应为其中之一'),
    ]);
    const field = await coordinator.post(
      at,
      { type: 'ReviseEntry', data: { fields: { colour: 'red' }, reason: '' } },
      once(),
    );
    expect(field).toMatchObject({ status: 422, body: { errors: [{ pointer: '/data/fields' }] } });
    for (const wrong of [{ colour: 'red' }, { title: '\u0000' }, { format: ['csv\u0000'] }])
      expect((await coordinator.post(api('/catalogue'), { fields: wrong }, once())).status).toBe(422);
    expect(
      (await coordinator.post(api('/catalogue/none/commands'), { type: 'RetireEntry', data: {} }, once()))
        .status,
    ).toBe(404);
  });
});

describe('the five questions over HTTP', () => {
  let id = '';
  let kept = '';
  beforeAll(async () => {
    id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    const folder = mkdtempSync(join(tmpdir(), 'hefu-api-audit-'));
    const files = {
      keyFile: join(folder, 'checkpoint-key.pem'),
      witnessFile: join(folder, 'checkpoints.txt'),
    };
    await registerCheckpointKey(engine.hefu, files, 'hefu.example/api');
    const privateKey = await keyFile(files.keyFile);
    await untilIdle({
      pool: engine.hefu.pool,
      privateKey,
      witnessFile: files.witnessFile,
      origin: 'hefu.example/api',
    });
    kept = String(
      (
        await engine.hefu.pool.query<{ note: string }>(
          'SELECT note FROM hefu.checkpoint ORDER BY size DESC LIMIT 1',
        )
      ).rows[0]?.note,
    );
  }, 60_000);
  const total = ({ body }: Answer): number =>
    (body as { readonly discrepanciesTotal: number }).discrepanciesTotal;
  const broken = ({ body }: Answer): number => (body as { readonly brokenTotal: number }).brokenTotal;

  test('is the record whole, does what is shown fold from it, would it be decided again, does Temporal say the same', async () => {
    const verified = await auditor.post(api('/audit/verify'), { against: kept });
    expect([verified.status, broken(verified)]).toEqual([200, 0]);
    for (const path of ['/audit/refold', `/audit/redecide?id=${id}`, '/audit/redecide']) {
      const answer = await auditor.get(api(path));
      expect([path, answer.status, total(answer)]).toEqual([path, 200, 0]);
    }
    const matched = await auditor.get(api(`/audit/match?id=${id}`));
    expect([matched.status, matched.body]).toEqual([200, expect.objectContaining({ cases: 1 })]);
  }, 60_000);

  test('what was known at a moment; a package to take along; both readings and the export are on record', async () => {
    const known = await auditor.get(api(`/audit/as-of?id=${id}&at=2099-01-01`));
    expect(known).toMatchObject({ status: 200, body: { stream: `share-request/${id}`, version: 2 } });
    const zip = await web.request(api(`/audit/evidence?id=${id}`), { headers: { cookie: auditor.cookie } });
    expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(
      Buffer.from(await zip.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const readers = (await auditor.get(api(`/audit/readers?id=${id}`))).body as readonly {
      readonly kind: string;
      readonly by: string;
    }[];
    expect(readers.map(({ by }) => by)).toEqual(readers.map(() => 'api'));
    expect(new Set(readers.map(({ kind }) => kind)).size).toBe(2);
  }, 60_000);

  test('is for auditors: others are told who, a number nobody knows is 404, a moment that is none 422', async () => {
    for (const path of [
      '/audit/checkpoint',
      '/audit/refold',
      `/audit/as-of?id=${id}&at=2099-01-01`,
      `/audit/evidence?id=${id}`,
    ]) {
      const refused = await commission.get(api(path));
      expect([path, refused.status, JSON.stringify(refused.body)]).toEqual([
        path,
        403,
        expect.stringContaining('审计'),
      ]);
    }
    expect((await auditor.get(api('/audit/redecide?id=GX-1999-000001'))).status).toBe(404);
    expect((await auditor.get(api(`/audit/as-of?id=${id}&at=soon`))).status).toBe(422);
    const pasted = await auditor.post(api('/audit/verify'), { against: 'hello' });
    expect([pasted.status, broken(pasted)]).toEqual([200, 1]);
  });

  test('one question to the whole log at a time: who asks meanwhile is told to come again', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => auditor.get(api('/audit/redecide'))));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses).toContain(503);
    expect((await auditor.get(api('/audit/redecide'))).status).toBe(200);
  }, 60_000);

  test('a row that was changed behind the record is found over HTTP too', async () => {
    await engine.hefu.pool.query(
      `UPDATE hefu.share_request SET view = view || '{"purpose": "别的"}' WHERE id = $1`,
      [id],
    );
    const found = await auditor.get(api('/audit/refold'));
    expect(total(found)).toBeGreaterThan(0);
    expect(JSON.stringify(found.body)).toContain(id);
  });
});

test('whoever reports a change or a need gets it back with its number; the same key is the same case', async () => {
  const change = { entry: onDemandResource, cause: 'duty', what: '职责调整' };
  const need = { title: '社区食堂名录', purpose: '助餐补贴核对', provider: 'mz' };
  for (const [path, body] of [
    ['/catalogue-changes', change],
    ['/demands', need],
  ] as const) {
    const key = randomUUID();
    const first = await coordinator.post(api(path), body, once(key));
    expect([path, first.status]).toEqual([path, 201]);
    const { id } = first.body as { readonly id: string };
    expect(((await coordinator.post(api(path), body, once(key))).body as { readonly id: string }).id).toBe(
      id,
    );
    expect((await coordinator.get(api(`${path}/${id}`))).status).toBe(200);
  }
  const unknown = await coordinator.post(api('/catalogue-changes'), { ...change, entry: 'none' }, once());
  expect([404, 409]).toContain(unknown.status);
});
