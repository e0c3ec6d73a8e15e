import { registerMachineClient, revokeMachineClient } from '../../../client/machine-clients.js';
import { shareRequestEvents } from '../../../client/reading.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import pg from 'pg';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { reportChange } from '../../../client/catalogue-changes.js';
import { recordDemand } from '../../../client/demands.js';
import { startPlans } from '../../../client/start-plans.js';
import { listReaders } from '../../../store/readings.js';
import { readStream } from '../../../store/read-stream.js';
import type { WebEnv } from '../../../web/web-env.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { onDemandResource } from '../../engine/small-city.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { served, Visitor, type Answer } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;
let coordinator: Visitor;
let reviewer: Visitor;

const letter = { resources: [onDemandResource], purpose: '社会救助核对', basis: '社会救助暂行办法' };
const once = (key: string = randomUUID()): { readonly 'idempotency-key': string } => ({
  'idempotency-key': key,
});

async function started(): Promise<string> {
  const answer = await coordinator.post('/api/v1/share-requests', letter, once());
  expect(answer.status).toBe(201);
  return (answer.body as { cases: { id: string }[] }).cases[0]!.id;
}

beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
  coordinator = await Visitor.signedIn(web, 'mz-coordinator');
  reviewer = await Visitor.signedIn(web, 'ga-reviewer');
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

describe('who asks', () => {
  test('nobody: 401 as a problem, with what to do', async () => {
    const answer = await web.request('/api/v1/share-requests');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await answer.json()).toMatchObject({
      title: '尚未登录',
      detail: expect.stringContaining('请先登录'),
    });
  });

  test('a session that was signed out opens nothing', async () => {
    const visitor = await Visitor.signedIn(web, 'mz-head');
    expect((await visitor.get('/auth/me')).body).toMatchObject({ user: 'mz-head', method: 'demo' });
    await visitor.post('/auth/sign-out', {});
    expect((await visitor.get('/auth/me')).status).toBe(401);
  });

  test('the demo sign-in does not exist without the demo city', async () => {
    const { createWeb } = await import('../../../web/server.js');
    const plain = createWeb({
      hefu: engine.hefu,
      isDemo: () => Promise.resolve(false),
      provider: null,
      url: 'https://hefu.example',
      secure: true,
      addressOf: () => 'test',
      probes: [],
      countDue: () => Promise.reject(new Error('unused')),
      report: () => undefined,
    });
    const body = JSON.stringify({ user: 'mz-head' });
    const headers = { 'content-type': 'application/json' };
    expect((await plain.request('/auth/demo', { method: 'POST', headers, body })).status).toBe(404);
  });

  test('another site’s form cannot act with our cookie', async () => {
    const answer = await coordinator.post('/api/v1/share-requests', letter, {
      ...once(),
      'sec-fetch-site': 'cross-site',
    });
    expect(answer).toMatchObject({ status: 403, body: { title: '无权办理' } });
  });
});

describe('starting and ordering', () => {
  test('a letter becomes a case, an answer means recorded, the version is the ETag', async () => {
    const id = await started();
    const shown = await coordinator.get(`/api/v1/share-requests/${id}`);
    expect(shown).toMatchObject({
      status: 200,
      body: { id, status: 'draft', version: 1, resource: onDemandResource },
    });
    expect(shown.headers.get('etag')).toBe('"v1"');
    const head = await Visitor.signedIn(web, 'mz-head');
    const consent = await head.post(
      `/api/v1/share-requests/${id}/commands`,
      { type: 'ConsentToSend' },
      once(),
    );
    expect(consent).toMatchObject({ status: 200, body: { id, version: 2, events: ['ConsentGiven'] } });
    const events = await coordinator.get(`/api/v1/share-requests/${id}/events`);
    expect(events.body).toMatchObject([
      { type: 'RequestDrafted' },
      { type: 'ConsentGiven', actor: { user: 'mz-head' } },
    ]);
  });

  test('the same key again is the same answer and no second case', async () => {
    const key = once();
    const first = await coordinator.post('/api/v1/share-requests', letter, key);
    const again = await coordinator.post('/api/v1/share-requests', letter, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('the same key twice at once: one case, the other is told to wait or gets the same', async () => {
    const key = once();
    const both = await Promise.all([1, 2].map(() => coordinator.post('/api/v1/share-requests', letter, key)));
    const statuses = both.map(({ status }) => status).sort();
    expect([
      [201, 201],
      [201, 409],
    ]).toContainEqual(statuses);
    const settled = await coordinator.post('/api/v1/share-requests', letter, key);
    const cases = both.filter(({ status }) => status === 201).map(({ body }) => body);
    for (const body of cases) expect(body).toEqual(settled.body);
  });

  test('a key of another request is 422, no key 400, another person’s key is their own', async () => {
    const key = once();
    await coordinator.post('/api/v1/share-requests', letter, key);
    const other = await coordinator.post('/api/v1/share-requests', { ...letter, purpose: '另一用途' }, key);
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:hefu:problem:key-reused' } });
    expect((await coordinator.post('/api/v1/share-requests', letter)).status).toBe(400);
    expect((await reviewer.post('/api/v1/share-requests', letter, key)).status).not.toBe(422);
  });

  test('what the rules refuse is 409 with every reason, what is not yours 403; both leave only the attempt', async () => {
    const id = await started();
    const submitted = await coordinator.post(
      `/api/v1/share-requests/${id}/commands`,
      { type: 'Submit' },
      once(),
    );
    expect(submitted).toMatchObject({
      status: 409,
      body: { refusals: [{ code: expect.any(String), message: expect.stringMatching(/[。]$/) }] },
    });
    const approver = await Visitor.signedIn(web, 'ga-approver');
    const foreign = await approver.post(
      `/api/v1/share-requests/${id}/commands`,
      { type: 'ConsentToSend' },
      once(),
    );
    expect(foreign).toMatchObject({ status: 403, body: { title: '无权办理' } });
    expect(await readStream(engine.hefu.pool, `share-request/${id}`)).toHaveLength(1);
  });

  test('what cannot be understood is 422 with a sentence for each field, and leaves no record', async () => {
    const id = await started();
    const path = `/api/v1/share-requests/${id}/commands`;
    expect(await coordinator.post(path, { type: 'Fly' }, once())).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/type' }] },
    });
    expect(await coordinator.post(path, { type: 'Withdraw', data: { reason: 7 } }, once())).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/data/reason' }] },
    });
    expect((await coordinator.post(path, '{"type":', once())).status).toBe(422);
    expect(
      (await coordinator.post(path, 'type=Submit', { ...once(), 'content-type': 'text/plain' })).status,
    ).toBe(415);
    const { rows } = await engine.hefu.pool.query(
      'SELECT count(*)::int AS n FROM hefu.event WHERE stream = $1',
      [`share-request/${id}/attempts`],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('who acts on a version that is gone is told who did what: 412', async () => {
    const id = await started();
    const head = await Visitor.signedIn(web, 'mz-head');
    await head.post(`/api/v1/share-requests/${id}/commands`, { type: 'ConsentToSend' }, once());
    const late = await coordinator.post(
      `/api/v1/share-requests/${id}/commands`,
      { type: 'Submit' },
      { ...once(), 'if-match': '"v1"' },
    );
    expect(late).toMatchObject({ status: 412, body: { detail: expect.stringContaining('mz-head') } });
    expect((await coordinator.get(`/api/v1/share-requests/${id}`)).body).toMatchObject({
      status: 'draft',
      version: 2,
    });
  });
});

describe('reading', () => {
  test('a department sees its own cases, the commission all; the database holds it too', async () => {
    const id = await started();
    const stranger = await Visitor.signedIn(web, 'jx-admin');
    expect((await stranger.get(`/api/v1/share-requests/${id}`)).status).toBe(200);
    expect((await reviewer.get(`/api/v1/share-requests/${id}`)).status).toBe(200);
    const client = new pg.Client(engine.hefu.addresses.databaseUrl);
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE hefu_reader');
      expect((await client.query('SELECT id FROM hefu.share_request')).rows).toEqual([]);
      await client.query(`SELECT set_config('hefu.viewer_department', 'nowhere', true)`);
      expect((await client.query('SELECT id FROM hefu.share_request')).rows).toEqual([]);
      expect(
        (await client.query(`SELECT seq FROM hefu.event WHERE stream LIKE 'share-request/%'`)).rows,
      ).toEqual([]);
      await client.query(`SELECT set_config('hefu.viewer_citywide', 'yes', true)`);
      expect((await client.query('SELECT id FROM hefu.share_request')).rows).not.toEqual([]);
      await expect(client.query(`UPDATE hefu.share_request SET status = 'closed'`)).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await client.end();
    }
  });

  test('pages follow each other forwards and backwards, and lose nothing', async () => {
    for (let index = 0; index < 3; index += 1) await started();
    const all = (await coordinator.get('/api/v1/share-requests?limit=200')).body as { id: string }[];
    const seen: string[] = [];
    let path: string | undefined = '/api/v1/share-requests?limit=2';
    const places: string[] = [];
    while (path !== undefined) {
      const page = await coordinator.get(path);
      seen.push(...(page.body as { id: string }[]).map(({ id }) => id));
      places.push(path);
      path = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    const last = await coordinator.get(places.at(-1)!);
    const back = /<([^>]+)>; rel="prev"/.exec(last.headers.get('link') ?? '')?.[1];
    expect((await coordinator.get(back!)).body).toEqual((await coordinator.get(places.at(-2)!)).body);
  });

  test('overdue=true gives only what is late; a foreign cursor is 422', async () => {
    const late = await coordinator.get('/api/v1/share-requests?overdue=true');
    expect(late.status).toBe(200);
    for (const one of late.body as { overdue: boolean }[]) expect(one.overdue).toBe(true);
    expect((await coordinator.get('/api/v1/share-requests?after=abc')).status).toBe(422);
    expect((await coordinator.get('/api/v1/share-requests?limit=0')).body).toMatchObject({
      detail: expect.stringContaining('limit 应为'),
    });
  });

  test('unknown case 404, wrong method 405 with Allow, English titles where asked for', async () => {
    const unknown = await coordinator.get('/api/v1/share-requests/GX-2026-999999', {
      'accept-language': 'en',
    });
    expect(unknown).toMatchObject({ status: 404, body: { title: 'Not found', trace: expect.any(String) } });
    const wrong = await coordinator.post('/api/v1/events', {});
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('whoever asks in English is told in English, every sentence of every problem', async () => {
    const id = await started();
    const en = { 'accept-language': 'en' };
    const order = (type: string, data: object): Promise<Answer> =>
      coordinator.post(`/api/v1/share-requests/${id}/commands`, { type, data }, { ...once(), ...en });
    const told: readonly (readonly [Promise<Answer>, number, RegExp])[] = [
      [order('Approve', {}), 409, /“Agree to sharing” is for: provider’s deputy head.*stands at “Draft”/],
      [order('Withdraw', {}), 409, /^Please state the reason\.$/],
      [order('Withdraw', { reason: 1 }), 422, /^“reason” is a text/],
      [order('NoSuch', {}), 422, /^There is no act “NoSuch”/],
      [coordinator.get('/api/v1/share-requests/GX-2026-999999', en), 404, /^There is no share request/],
      [coordinator.get('/api/v1/share-requests?limit=0', en), 422, /^limit is a whole number/],
      [coordinator.get('/api/v1/share-requests?after=abc', en), 422, /^This is no place in the list/],
      [coordinator.post('/api/v1/share-requests', {}, en), 400, /Idempotency-Key/],
      [
        coordinator.post('/api/v1/share-requests', 'x', { ...once(), ...en }),
        422,
        /^The content should be JSON/,
      ],
      [
        coordinator.post('/api/v1/share-requests', { ...letter, more: 1 }, { ...once(), ...en }),
        422,
        /There is no “more”/,
      ],
      [coordinator.get('/api/v1/calendar/due?from=2016-02-30&n=10', en), 422, /^from is a date/],
      [coordinator.get('/api/v1/no-such', en), 404, /no-such/],
    ];
    for (const [asked, status, detail] of told) {
      const answer = await asked;
      expect(answer).toMatchObject({ status, body: { detail: expect.stringMatching(detail) } });
      expect(JSON.stringify(answer.body)).not.toMatch(/\p{Script=Han}/u);
      expect(answer.headers.get('content-language')).toBe('en');
    }
    const due = await coordinator.get('/api/v1/calendar/due?from=2016-02-05&n=1', en);
    expect(due.body).toMatchObject({
      days: [{ why: 'day of receipt, not counted' }, { reason: 'worked-weekend' }],
    });
  });

  test('the description is OpenAPI 3.1 and names every address', async () => {
    const { body } = await coordinator.get('/api/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/share-requests/{id}/commands': { post: {}, get: {} } },
    });
  });
});

describe('annual plans', () => {
  test('a department reads its own plan and files it over HTTP; the commission reads all; a stranger none', async () => {
    const year = Number(shanghaiDate(await engine.hefu.now()).slice(0, 4));
    await startPlans(engine.hefu, await engine.as('jx-commission'), { year, issuedOn: `${year}-01-05` });
    const department = await Visitor.signedIn(web, 'ga-coordinator');
    const id = `ga-${year}`;
    const shown = await department.get(`/api/v1/annual-plans/${id}`);
    expect(shown).toMatchObject({ status: 200, body: { id, department: 'ga', year, items: { listed: 0 } } });
    const list = (await department.get(`/api/v1/annual-plans?year=${year}`)).body as { id: string }[];
    expect(list.map((plan) => plan.id)).toEqual([id]);
    const commission = await Visitor.signedIn(web, 'jx-commission');
    const all = await commission.get('/api/v1/annual-plans?limit=1');
    expect([(all.body as unknown[]).length, all.headers.get('link')]).toEqual([
      1,
      expect.stringContaining('rel="next"'),
    ]);
    expect((await coordinator.get(`/api/v1/annual-plans/${id}`)).status).toBe(404);
    const filed = await department.post(
      `/api/v1/annual-plans/${id}/commands`,
      { type: 'FileList', data: { items: [] } },
      once(),
    );
    expect(filed).toMatchObject({
      status: 200,
      body: { id, events: expect.arrayContaining([expect.any(String)]) },
    });
    expect((await department.get(`/api/v1/annual-plans/${id}/events`)).status).toBe(200);
  }, 60_000);

  test('the commission issues the year’s plans over HTTP, of one or of all, again and again the same; nobody else does', async () => {
    const year = Number(shanghaiDate(await engine.hefu.now()).slice(0, 4)) - 1;
    const at = '/api/v1/annual-plans';
    const commission = await Visitor.signedIn(web, 'jx-commission');
    const one = { year, department: 'ga', issuedOn: `${year}-01-10` };
    const key = once();
    const issued = await commission.post(at, one, key);
    expect(issued).toMatchObject({
      status: 200,
      body: {
        year,
        plans: [{ id: `ga-${year}`, outcome: 'started', issuedOn: `${year}-01-10` }],
        refused: [],
      },
    });
    // The same request again is its first answer; another request for the same plan finds it there.
    expect((await commission.post(at, one, key)).body).toEqual(issued.body);
    const all = await commission.post(at, { year, all: true }, once());
    const { plans } = all.body as {
      readonly plans: readonly { readonly id: string; readonly outcome: string }[];
    };
    expect(plans.length).toBeGreaterThan(1);
    expect(plans.filter(({ outcome }) => outcome === 'existing').map(({ id }) => id)).toEqual([`ga-${year}`]);
    expect((await commission.get(`${at}?year=${year}`)).body).toHaveLength(plans.length);

    const stranger = await coordinator.post(at, { year: year - 1, department: 'mz' }, once());
    expect([stranger.status, JSON.stringify(stranger.body)]).toEqual([
      403,
      expect.stringContaining('下达年度计划由以下岗位办理：市经济信息化委'),
    ]);
    expect((await commission.get(`${at}?year=${year - 1}`)).body).toEqual([]);
  }, 60_000);

  test('what is asked of nobody, of everybody and somebody, or of a date that cannot be is told and begins nothing', async () => {
    const commission = await Visitor.signedIn(web, 'jx-commission');
    const at = '/api/v1/annual-plans';
    const answers = async (body: object): Promise<readonly [number, string]> => {
      const { status, body: said } = await commission.post(at, body, once());
      return [status, JSON.stringify(said)];
    };
    const either = [422, expect.stringContaining('请用 department 指明一个部门，或者用 all')];
    expect(await answers({ year: 2024 })).toEqual(either);
    expect(await answers({ year: 2024, all: true, department: 'ga' })).toEqual(either);
    expect(await answers({ department: 'ga' })).toEqual([422, expect.stringContaining('请填写“year”')]);
    expect(await answers({ year: 2024, department: '没有' })).toEqual([
      404,
      expect.stringContaining('没有代码为“没有”的部门，请核对部门代码。'),
    ]);
    for (const issuedOn of ['0001-01-01', '9999-12-31'])
      expect(await answers({ year: 2024, department: 'ga', issuedOn })).toEqual([
        409,
        expect.stringMatching(/issued-(long-before|in-future)/),
      ]);
    expect((await commission.get(`${at}?year=2024`)).body).toEqual([]);
  }, 60_000);
});

describe('reported changes and needs for data', () => {
  test('a change: its department and the authority read it, a stranger neither finds nor lists it; who opened it is kept', async () => {
    const report = { entry: onDemandResource, cause: 'duty', what: '职责调整' };
    const { id, answer } = await reportChange(engine.hefu, await engine.as('ga-coordinator'), report);
    expect(answer).toMatchObject({ kind: 'accepted' });
    await reportChange(engine.hefu, await engine.as('ga-coordinator'), report);
    const path = `/api/v1/catalogue-changes/${id}`;
    const shown = await reviewer.get(path);
    expect(shown).toMatchObject({ status: 200, body: { id, entry: onDemandResource, status: 'adjusting' } });
    expect(shown.headers.get('etag')).toBe('"v1"');
    expect((await coordinator.get(path)).status).toBe(404);
    expect((await coordinator.get('/api/v1/catalogue-changes')).body).toEqual([]);
    const commission = await Visitor.signedIn(web, 'jx-commission');
    const filter = `/api/v1/catalogue-changes?entry=${onDemandResource}&provider=ga&status=adjusting`;
    expect(await idsOf(commission, `${filter}&limit=1`)).toEqual(await idsOf(commission, filter));
    expect(await idsOf(commission, filter)).toContain(id);
    expect((await commission.get(`${filter}&overdue=true`)).body).toEqual([]);
    expect((await commission.get('/api/v1/catalogue-changes?status=flying')).status).toBe(422);
    expect((await commission.get('/api/v1/catalogue-changes?after=abc')).status).toBe(422);
    expect(await openedBy(`catalogue-change/${id}`)).toEqual(['ga-reviewer']);
  });

  test('a need: who asks and who is asked read it; pages lose nothing; who opened it is kept', async () => {
    const wanted = { title: '社区食堂名录', purpose: '助餐补贴核对', provider: 'ga' };
    const needs: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const { id, answer } = await recordDemand(engine.hefu, await engine.as('mz-coordinator'), wanted);
      expect(answer.kind).toBe('accepted');
      needs.push(id);
    }
    const [id = ''] = needs;
    const path = `/api/v1/demands/${id}`;
    const asked = { status: 200, body: { id, title: '社区食堂名录', requester: 'mz', provider: 'ga' } };
    expect(await coordinator.get(path)).toMatchObject(asked);
    expect(await reviewer.get(path)).toMatchObject(asked);
    const filter = '/api/v1/demands?requester=mz&provider=ga&status=open,met';
    expect(await idsOf(coordinator, `${filter}&limit=1`)).toEqual(needs);
    expect(await idsOf(reviewer, '/api/v1/demands?status=closed')).toEqual([]);
    expect(await openedBy(`demand/${id}`)).toEqual(['mz-coordinator', 'ga-reviewer']);
    const client = new pg.Client(engine.hefu.addresses.databaseUrl);
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE hefu_reader');
      await client.query(`SELECT set_config('hefu.viewer_department', 'nowhere', true)`);
      expect((await client.query('SELECT id FROM hefu.demand')).rows).toEqual([]);
      expect((await client.query('SELECT id FROM hefu.catalogue_change')).rows).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

/** Ids of all pages that follow each other. */
async function idsOf(visitor: Visitor, first: string): Promise<readonly string[]> {
  const seen: string[] = [];
  let path: string | undefined = first;
  while (path !== undefined) {
    const page = await visitor.get(path);
    seen.push(...(page.body as { id: string }[]).map(({ id }) => id));
    path = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
  }
  return seen;
}

async function openedBy(stream: string): Promise<readonly string[]> {
  const readings = await listReaders(engine.hefu.pool, stream);
  return readings.map(({ reader }) => reader).reverse();
}

describe('machines, by client credentials', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const ask = async (
    body: { readonly [field: string]: string },
    headers: { readonly [name: string]: string } = {},
    web = served(engine),
  ): Promise<{ readonly status: number; readonly body: { readonly [field: string]: unknown } }> => {
    const answer = await web.request('/auth/token', {
      method: 'POST',
      headers: { ...form, ...headers },
      body: new URLSearchParams(body).toString(),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return { status: answer.status, body: (await answer.json()) as { readonly [field: string]: unknown } };
  };
  const grant = { grant_type: 'client_credentials' };

  test('a token of minutes for the secret, in the header or in the body; it acts as its person, and the record says which client', async () => {
    const admin = await engine.as('jx-admin');
    const client = await registerMachineClient(engine.hefu, admin, 'mz-coordinator');
    if (client.kind !== 'registered') throw new Error(JSON.stringify(client));
    const { id, secret } = client;
    const basic = { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
    const byHeader = await ask(grant, basic);
    expect(byHeader).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 900 } });
    const { body } = await ask({ ...grant, client_id: id, client_secret: secret });
    const bearer = { authorization: `Bearer ${String(body['access_token'])}` };
    const me = await served(engine).request('/auth/me', { headers: bearer });
    expect(await me.json()).toMatchObject({ user: 'mz-coordinator', department: 'mz', method: 'client' });
    const begun = await served(engine).request('/api/v1/share-requests', {
      method: 'POST',
      headers: { ...bearer, 'content-type': 'application/json', ...once() },
      body: JSON.stringify(letter),
    });
    expect(begun.status).toBe(201);
    const { cases } = (await begun.json()) as { cases: readonly { id: string }[] };
    const [event] = await shareRequestEvents(engine.hefu, cases[0]!.id);
    expect(event?.principal).toMatchObject({ method: 'client', subject: id });

    const later = { ...engine.hefu, now: async () => (await engine.hefu.now()) + 16 * 60_000 };
    expect((await served({ ...engine, hefu: later }).request('/auth/me', { headers: bearer })).status).toBe(
      401,
    );
    expect(await revokeMachineClient(engine.hefu, admin, id)).toEqual({ kind: 'ended' });
    expect((await served(engine).request('/auth/me', { headers: bearer })).status).toBe(401);
    expect(await ask(grant, basic)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    const { rows } = await engine.hefu.pool.query<{ row: string }>(
      'SELECT c::text || t::text AS row FROM hefu.machine_client c JOIN hefu.client_token t USING (client_id)',
    );
    expect(rows.length).toBe(2);
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
    expect(await registerMachineClient(engine.hefu, await engine.as('mz-head'), 'mz-head')).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'person-not-yours' }],
    });
  }, 60_000);

  test('what is wrong is said as RFC 6749 says it; whoever guesses is held up', async () => {
    expect(await ask({})).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(await ask({ grant_type: 'password' })).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type' },
    });
    expect(await ask({ ...grant, scope: 'all' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    });
    const guessed = { ...grant, client_id: 'mc-0000000000000000', client_secret: 'x' };
    expect(await ask(guessed)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    const web = served(engine);
    const statuses: number[] = [];
    for (let tries = 0; tries < 31; tries += 1) statuses.push((await ask(guessed, {}, web)).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  }, 60_000);
});
