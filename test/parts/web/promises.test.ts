import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import pg from 'pg';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { reportChange } from '../../../client/catalogue-changes.js';
import { recordDemand } from '../../../client/demands.js';
import { startPlans } from '../../../client/start-plans.js';
import { issueToken } from '../../../client/machine-tokens.js';
import { Obstacle } from '../../../temporal-config/obstacle.js';
import type { WebEnv } from '../../../web/web-env.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { onDemandResource } from '../../engine/small-city.js';
import { runSchemathesis } from '../../fuzz/run-schemathesis.js';
import { pythonWithSchemathesis } from '../../fuzz/schemathesis-program.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { served, Visitor, type Answer } from './served.js';

/** What the description says of one address. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly takesJson: boolean;
  readonly isOpen: boolean;
  /** Schema of the answer with 2xx as JSON, if there is one. */
  readonly answer: { readonly type?: string; readonly maxItems?: number } | undefined;
  readonly statuses: readonly string[];
}

/** Known before the tests are, so that one that cannot be run is counted as skipped; why, is said where everybody sees it. */
const python = await pythonWithSchemathesis().catch((error: unknown) => {
  if (!(error instanceof Obstacle)) throw error;
  process.stderr.write(`\n*** SKIPPED: Schemathesis: ${error.message}\n\n`);
  return null;
});

const unlimited = { requests: 1_000_000, seconds: 10 };
let engine: Engine;
let web: Hono<WebEnv>;
let coordinator: Visitor;
let operations: readonly Operation[];
let caseId = '';
let server: ServerType;
let url = '';

beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine, { budget: unlimited });
  coordinator = await Visitor.signedIn(web, 'mz-coordinator');
  operations = described(await (await web.request('/api/openapi.json')).json());
  const begun = await coordinator.post('/api/v1/share-requests', letter, once());
  caseId = (begun.body as { readonly cases: readonly { readonly id: string }[] }).cases[0]?.id ?? '';
  server = await new Promise<ServerType>((resolve) => {
    const one = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      url = `http://127.0.0.1:${port}`;
      resolve(one);
    });
  });
}, 300_000);
afterAll(async () => {
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await engine.stop();
}, 60_000);

const letter = { resources: [onDemandResource], purpose: '社会救助核对', basis: '社会救助暂行办法' };
const once = (): { readonly 'idempotency-key': string } => ({ 'idempotency-key': randomUUID() });
const named = ({ method, path }: Operation): string => `${method} ${path}`;
const writing = (operation: Operation): boolean => operation.method !== 'get';
/** Asks and changes nothing. */
const onlyAsks = new Set(['post /credentials/examine', 'post /audit/verify']);

/** The address with something real in it. */
function addressOf({ path }: Operation): string {
  const id = path.startsWith('/share-requests') ? caseId : '1';
  return `/api/v1${path.replace('{id}', id).replace('{code}', onDemandResource).replace('{file}', 'F1')}`;
}

async function asked(
  operation: Operation,
  headers: { readonly [name: string]: string },
  body?: string,
): Promise<Answer> {
  const query = operation.path.endsWith('/files') ? '?purpose=application&name=a.pdf' : '';
  return coordinator.send(operation.method.toUpperCase(), `${addressOf(operation)}${query}`, headers, body);
}

const json = { 'content-type': 'application/json' };
const typeOf = ({ takesJson }: Operation): { readonly 'content-type': string } =>
  takesJson ? json : { 'content-type': 'application/octet-stream' };

function isProblem({ status, headers, body }: Answer, expected: number, where: string): void {
  expect([where, status, headers.get('content-type')]).toEqual([
    where,
    expected,
    'application/problem+json; charset=utf-8',
  ]);
  expect(body).toMatchObject({
    type: expect.stringMatching(/^urn:hefu:problem:[a-z-]+$/),
    status: expected,
    title: expect.stringMatching(/\p{Script=Han}/u),
    detail: expect.stringMatching(/\p{Script=Han}.*。$/u),
    trace: expect.any(String),
  });
  const { errors = [] } = body as { readonly errors?: readonly object[] };
  for (const error of errors) {
    expect([where, Object.keys(error).toSorted()]).toEqual([where, ['code', 'detail', 'pointer']]);
  }
}

describe('on every address of the interface', () => {
  test('nobody is 401 before anything is looked at, but where the description says that anybody may ask', async () => {
    const open = operations.filter(({ isOpen }) => isOpen).map(named);
    expect(open).toEqual(['get /calendar/due']);
    for (const operation of operations.filter(({ isOpen }) => !isOpen)) {
      const method = operation.method.toUpperCase();
      const answer = await web.request(addressOf(operation), { method });
      expect([named(operation), answer.status, answer.headers.get('www-authenticate')]).toEqual([
        named(operation),
        401,
        'Bearer realm="hefu"',
      ]);
    }
  });

  test('what is recorded takes a key of its own: without one, or with one of no form, it is 400', async () => {
    for (const operation of operations.filter(writing)) {
      const isKeyed = operation.parameters.some(
        ({ name, required }) => name === 'idempotency-key' && required === true,
      );
      expect([named(operation), isKeyed]).toEqual([named(operation), !onlyAsks.has(named(operation))]);
      if (!isKeyed) continue;
      isProblem(await asked(operation, typeOf(operation), '{}'), 400, named(operation));
      const unformed = { ...typeOf(operation), 'idempotency-key': 'a b' };
      isProblem(await asked(operation, unformed, '{}'), 400, named(operation));
    }
  });

  test('what is no JSON is 415, what is broken JSON or of another shape 422, what is larger than 2 MB 413', async () => {
    const takers = operations.filter(({ takesJson }) => takesJson);
    expect(takers.length).toBeGreaterThan(8);
    for (const operation of takers) {
      const text = { ...once(), 'content-type': 'text/plain' };
      isProblem(await asked(operation, text, '{}'), 415, named(operation));
      isProblem(await asked(operation, { ...once(), ...json }, '{"a":'), 422, named(operation));
      isProblem(await asked(operation, { ...once(), ...json }, '["a"]'), 422, named(operation));
      isProblem(await asked(operation, { ...once(), ...json }, '{"x":"\\ud800"}'), 422, named(operation));
      const large = JSON.stringify('大'.repeat(800_000));
      isProblem(await asked(operation, { ...once(), ...json }, large), 413, named(operation));
    }
  });

  test('another method is 405 and says which there are', async () => {
    const paths = [...new Set(operations.map(({ path }) => path))];
    for (const path of paths) {
      const here = operations.filter((one) => one.path === path);
      const answer = await coordinator.send('DELETE', addressOf(here[0]!), json);
      isProblem(answer, 405, path);
      const allowed = here.map(({ method }) => method.toUpperCase()).sort();
      expect([path, answer.headers.get('allow')]).toEqual([path, allowed.join(', ')]);
    }
  });

  test('every answer that can be a list is pages with `limit` and both ways, or says how long it can be at most', async () => {
    const lists = operations.filter(({ method, answer }) => method === 'get' && answer?.type === 'array');
    expect(lists.length).toBeGreaterThan(10);
    for (const operation of lists) {
      const names = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      const isBounded = operation.answer?.maxItems !== undefined;
      // The log goes on; whoever follows it goes forwards.
      const ways = operation.path === '/events' ? ['after'] : ['after', 'before'];
      const wanted = isBounded ? [] : ['limit', ...ways];
      expect([named(operation), names]).toEqual([named(operation), expect.arrayContaining(wanted)]);
      if (isBounded) continue;
      for (const wrong of ['limit=0', 'limit=201', 'limit=1e1', 'limit=', 'after=%21', 'before=%00']) {
        if (wrong.startsWith('before') && operation.path === '/events') continue;
        const answer = await coordinator.get(`${addressOf(operation)}?${wrong}`);
        isProblem(answer, 422, `${named(operation)} ${wrong}`);
      }
    }
  });

  test('every address says that it may answer 401, 403, 422, 429, 500 and 503, and one with something in it 404', () => {
    for (const operation of operations.filter(({ isOpen }) => !isOpen)) {
      const wanted = [
        '401',
        '403',
        '422',
        '429',
        '500',
        '503',
        ...(operation.path.includes('{') ? ['404'] : []),
      ];
      expect([named(operation), operation.statuses]).toEqual([
        named(operation),
        expect.arrayContaining(wanted),
      ]);
    }
  });
});

test('every list that has more than a page goes forwards and backwards and loses nothing', async () => {
  for (let index = 0; index < 4; index += 1) {
    expect((await coordinator.post('/api/v1/share-requests', letter, once())).status).toBe(201);
  }
  const own = `/api/v1/share-requests/${caseId}`;
  const head = await Visitor.signedIn(web, 'mz-head');
  for (const [visitor, type] of [
    [head, 'ConsentToSend'],
    [coordinator, 'Submit'],
    [head, 'Approve'],
  ] as const) {
    await visitor.post(`${own}/commands`, { type }, once());
  }
  const year = Number(shanghaiDate(await engine.hefu.now()).slice(0, 4));
  await startPlans(engine.hefu, await engine.as('jx-commission'), { year, issuedOn: `${year}-01-05` });
  for (let index = 0; index < 3; index += 1) {
    const reporter = await engine.as('ga-coordinator');
    await reportChange(engine.hefu, reporter, { entry: onDemandResource, cause: 'duty', what: '职责调整' });
    const wanted = { title: '社区食堂名录', purpose: '助餐补贴核对', provider: 'ga' };
    await recordDemand(engine.hefu, await engine.as('mz-coordinator'), wanted);
  }
  const commission = await Visitor.signedIn(web, 'jx-commission');
  const lists = [
    [coordinator, '/api/v1/share-requests'],
    [coordinator, '/api/v1/catalogue'],
    [coordinator, `${own}/events`],
    [commission, '/api/v1/annual-plans'],
    [commission, '/api/v1/catalogue-changes'],
    [commission, '/api/v1/demands'],
    [commission, '/api/v1/notices'],
  ] as const;
  for (const [visitor, list] of lists) {
    const whole = (await visitor.get(`${list}?limit=200`)).body as readonly object[];
    if (whole.length < 2) throw new Error(`${list} has no second page`);
    const pages: Answer[] = [];
    for (
      let next: string | undefined = `${list}?limit=1`;
      next !== undefined;
      next = way(pages.at(-1)!, 'next')
    ) {
      pages.push(await visitor.get(next));
    }
    expect([list, pages.flatMap(({ body }) => body)]).toEqual([list, whole]);
    const back: Answer[] = [pages.at(-1)!];
    for (let to = way(back[0]!, 'prev'); to !== undefined; to = way(back[0]!, 'prev')) {
      back.unshift(await visitor.get(to));
    }
    expect([list, back.flatMap(({ body }) => body)]).toEqual([list, whole]);
  }
}, 180_000);

const way = ({ headers }: Answer, rel: string): string | undefined =>
  new RegExp(`<([^>]+)>; rel="${rel}"`).exec(headers.get('link') ?? '')?.[1];

test('what was answered stands in the list at once', async () => {
  for (let index = 0; index < 3; index += 1) {
    const begun = await coordinator.post('/api/v1/share-requests', letter, once());
    const { letter: number } = begun.body as { readonly letter: string };
    expect((await coordinator.get(`/api/v1/share-requests?letter=${number}`)).body).toHaveLength(1);
  }
  const reporter = await Visitor.signedIn(web, 'ga-coordinator');
  for (const [visitor, list, asked] of [
    [coordinator, '/api/v1/demands', { title: '社区食堂名录', purpose: '助餐补贴核对', provider: 'ga' }],
    [reporter, '/api/v1/catalogue-changes', { entry: onDemandResource, cause: 'duty', what: '职责调整' }],
  ] as const) {
    const { status, body } = await visitor.post(list, asked, once());
    expect([list, status]).toEqual([list, 201]);
    const { id } = body as { readonly id: string };
    const listed = (await visitor.get(`${list}?limit=200`)).body as readonly { readonly id: string }[];
    expect(listed.map((one) => one.id)).toContain(id);
  }
});

test('who asks more often than the budget allows is 429 with when to come again, each for themselves', async () => {
  const narrow = served(engine, { budget: { requests: 5, seconds: 600 } });
  const eager = await Visitor.signedIn(narrow, 'mz-coordinator');
  const answers: Answer[] = [];
  for (let index = 0; index < 6; index += 1) answers.push(await eager.get('/api/v1/catalogue?limit=1'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  isProblem(answers.at(-1)!, 429, 'the sixth');
  expect(Number(answers.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0);
  const other = await Visitor.signedIn(narrow, 'ga-reviewer');
  expect((await other.get('/api/v1/catalogue?limit=1')).status).toBe(200);
});

describe('a fault that nobody foresaw', () => {
  test('is told with its trace and no more, at the interface and on a page; the log has the rest', async () => {
    const reported: { readonly trace: string; readonly stack: string }[] = [];
    const broken = served(engine, {
      report: (error, trace) => {
        reported.push({ trace, stack: error.stack ?? '' });
      },
    });
    const visitor = await Visitor.signedIn(broken, 'mz-coordinator');
    const owner = new pg.Client(engine.ownerUrl);
    await owner.connect();
    await owner.query('ALTER TABLE hefu.share_request RENAME TO share_request_away');
    const answers = await Promise.all([
      visitor.get('/api/v1/share-requests'),
      visitor.get('/requests', { accept: 'text/html' }),
    ]).finally(async () => {
      await owner.query('ALTER TABLE hefu.share_request_away RENAME TO share_request');
      await owner.end();
    });
    const [answer, page] = answers;
    isProblem(answer, 500, '/share-requests');
    const { trace } = answer.body as { readonly trace: string };
    expect(JSON.stringify(answer.body)).not.toMatch(/share_request|relation|at .*\.ts|42P01/);
    expect(reported.find((one) => one.trace === trace)?.stack).toMatch(/share_request.*does not exist/);
    const text = String(page.body);
    expect([page.status, page.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8']);
    expect(text).toMatch(/系统出现故障/);
    expect(reported.some((one) => text.includes(one.trace))).toBe(true);
    expect(text).not.toMatch(/share_request|relation|\.ts:\d+|42P01/);
    expect((await visitor.get('/api/v1/share-requests')).status).toBe(200);
  });
});

describe('Schemathesis', () => {
  // What is ordered of a case is one handler for every kind; the kind with the fewest commands stands for all here.
  const manyCommands = '^/(share-requests|annual-plans|catalogue-changes)/[^/]+/commands$';

  const withSchemathesis = python === null ? test.skip : test;
  withSchemathesis(
    'finds nothing as a department’s coordinator',
    async () => {
      if (python === null) throw new Error('not to be had');
      const admin = await engine.as('jx-admin');
      const issued = await issueToken(engine.hefu, admin, 'mz-coordinator');
      if (issued.kind !== 'issued') throw new Error(JSON.stringify(issued));
      const { token } = issued;
      const run = { python, url, token, examples: 2, seed: null, limitMs: 280_000 };
      const outcome = await runSchemathesis({ ...run, more: ['--exclude-path-regex', manyCommands] });
      if (outcome.code !== 0) throw new Error(outcome.said);
      expect(outcome.cases).toBeGreaterThan(500);
    },
    500_000,
  );
});

type Document = {
  readonly paths: {
    readonly [path: string]: {
      readonly [method: string]: {
        readonly parameters?: Operation['parameters'];
        readonly requestBody?: { readonly content: { readonly [type: string]: object } };
        readonly security?: readonly object[];
        readonly responses: {
          readonly [status: string]: {
            readonly content?: { readonly [type: string]: { readonly schema: Operation['answer'] } };
          };
        };
      };
    };
  };
};

function described(document: unknown): readonly Operation[] {
  const { paths } = document as Document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const fine = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
      const content = operation.requestBody?.content ?? {};
      return {
        method,
        path,
        parameters: operation.parameters ?? [],
        takesJson: 'application/json' in content,
        isOpen: operation.security?.length === 0,
        answer: fine?.content?.['application/json']?.schema,
        statuses: Object.keys(operation.responses),
      };
    }),
  );
}
