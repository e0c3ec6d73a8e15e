import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, test } from '@jest/globals';
import { bundledCalendar } from '../calendar/bundled-calendar.js';
import { due } from '../calendar/due.js';
import { openHefu } from '../client/connection.js';
import type { Probe } from './readiness.js';
import { createWeb } from './server.js';

/** Nothing here asks the database or the engine. */
const nowhere = openHefu({
  databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
  temporalAddress: '127.0.0.1:1',
  namespace: 'default',
  keyFile: '/nonexistent',
  taskQueue: 'none',
});

const answering = (part: string): Probe => ({
  part,
  whenMissing: `${part} 没有应答。`,
  check: () => Promise.resolve(true),
});
const never = (part: string): Probe => ({
  ...answering(part),
  check: () => new Promise<boolean>(() => undefined),
});
const failing = (part: string): Probe => ({
  ...answering(part),
  check: () => Promise.reject(new Error('away')),
});

function web(probes: readonly Probe[]): ReturnType<typeof createWeb> {
  return createWeb({
    hefu: nowhere,
    isDemo: () => Promise.resolve(false),
    provider: null,
    url: 'http://127.0.0.1',
    secure: false,
    addressOf: () => 'test',
    probes,
    countDue: (layer, from, n) => Promise.resolve(due(bundledCalendar(), layer, from, n)),
    report: () => undefined,
  });
}

test('/readyz is 200 only when every part answers', async () => {
  const answer = await web([answering('database'), answering('temporal')]).request('/readyz');
  expect([answer.status, await answer.json()]).toEqual([200, { ready: true, missing: [] }]);
});

test('/readyz is 503 and names every part that fails or does not answer in time', async () => {
  const answer = await web([failing('database'), answering('temporal'), never('worker')]).request('/readyz');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({
    ready: false,
    missing: [
      { part: 'database', message: 'database 没有应答。' },
      { part: 'worker', message: 'worker 没有应答。' },
    ],
  });
}, 10_000);

test('/healthz is 200 while nothing else answers, /metrics says which part is down', async () => {
  const all = web([failing('database')]);
  expect((await all.request('/healthz')).status).toBe(200);
  expect(await (await all.request('/metrics')).text()).toContain('hefu_part_up{part="database"} 0');
});

test.each([
  ['2016-09-30', '10', 'cn', '2016-10-19'],
  ['2016-09-30', '2', 'cn', '2016-10-09'],
  ['2018-10-22', '10', 'cn', '2018-11-05'],
  ['2018-10-22', '10', 'sh', '2018-11-03'],
])('law C: %s + %s working days on %s is %s, with every day counted', async (from, n, calendar, expected) => {
  const answer = await web([]).request(`/api/v1/calendar/due?from=${from}&n=${n}&calendar=${calendar}`);
  const body = (await answer.json()) as { due: string; days: readonly { counted: boolean }[] };
  expect([answer.status, body.due]).toEqual([200, expected]);
  expect(body.days.filter((day) => day.counted)).toHaveLength(Number(n));
});

test.each([
  ['', /请填写 from/],
  ['from=2016-02-30&n=1', /from 应为存在的日期/],
  ['from=2016-02-01&n=x', /n 应为整数/],
  ['from=2016-02-01&n=9999', /最多/],
  ['from=2016-02-01&n=1&calendar=xx', /calendar 应为/],
  ['from=1900-01-01&n=1', /日历/],
  ['from=9999-12-31&n=10', /from 最晚为/],
])('what cannot be understood (%s) is 422 with a sentence, never a guess', async (query, sentence) => {
  const answer = await web([]).request(`/api/v1/calendar/due?${query}`);
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(((await answer.json()) as { detail: string }).detail).toMatch(sentence);
});

test('a page names its style sheets by their content: kept for a year, and compressed where the browser can read it', async () => {
  const served = web([]);
  const page = await (await served.request('/sign-in')).text();
  const address = /href="(\/assets\/style\.css\?v=[0-9a-f]{12})"/.exec(page)?.[1] ?? '';
  const asked = { headers: { 'accept-encoding': 'gzip' } };
  const named = await served.request(address, asked);
  const unnamed = await served.request('/assets/style.css?v=another');
  expect({
    named: [named.status, named.headers.get('cache-control'), named.headers.get('content-encoding')],
    unnamed: [unnamed.status, unnamed.headers.get('cache-control'), unnamed.headers.get('content-encoding')],
    api: (await served.request('/api/openapi.json', asked)).headers.get('content-encoding'),
  }).toEqual({
    named: [200, 'public, max-age=31536000, immutable', 'gzip'],
    unnamed: [200, 'public, max-age=300', null],
    api: null,
  });
});

test('an answer before the body was taken in says that the connection ends with it', async () => {
  const server = serve({ fetch: web([]).fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const connection = async (method: string, path: string, body?: string): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body ?? null });
    await answer.text();
    return [answer.status, answer.headers.get('connection')];
  };
  try {
    expect({
      tooLarge: await connection('POST', '/auth/demo', 'x'.repeat(3_000_000)),
      elsewhere: await connection('POST', '/nowhere', 'x'.repeat(1_000_000)),
      short: await connection('POST', '/nowhere', '{}'),
      without: await connection('GET', '/healthz'),
    }).toEqual({
      tooLarge: [413, 'close'],
      elsewhere: [404, 'close'],
      short: [404, 'keep-alive'],
      without: [200, 'keep-alive'],
    });
  } finally {
    server.close();
  }
});
