import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { isPublic } from '../../activities/public-address.js';
import { setSetting } from '../../client/settings.js';
import {
  endWebhook,
  registerWebhook,
  replaceWebhookSecret,
  replayWebhook,
  showWebhook,
  webhookDeliveries,
} from '../../client/webhooks.js';
import type { WebhookDelivery } from '../../store/webhook-deliveries.js';
import { untilIdle } from '../parts/audit/log-fixture.js';
import { Reader, served, Visitor } from '../parts/web/served.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';

/** A real receiver, told how to answer by the path it is asked at. */
interface Received {
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}
const received: Received[] = [];
const answers = new Map<string, (response: ServerResponse, times: number) => void>();
const receiver = createServer((request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const path = request.url ?? '';
    const body = Buffer.concat(chunks).toString('utf8');
    received.push({ path, headers: request.headers as { readonly [name: string]: string }, body });
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(204).end();
    else answer(response, received.filter((one) => one.path === path).length);
  });
});

let engine: Engine;
let sequence: () => Promise<number>;
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`;
  engine = await startEngine(await sharedTemporal());
  const { privateKey } = generateKeyPairSync('ed25519');
  const witnessFile = join(mkdtempSync(join(tmpdir(), 'hefu-hooks-')), 'checkpoints.txt');
  sequence = () =>
    untilIdle({ pool: engine.hefu.pool, privateKey, witnessFile, origin: 'hefu.example/hooks' });
}, 300_000);
afterAll(async () => {
  await engine.stop();
  receiver.closeAllConnections();
  await new Promise<void>((resolve) => {
    receiver.close(() => {
      resolve();
    });
  });
}, 60_000);

async function allowPrivate(allowed: boolean): Promise<void> {
  const admin = await engine.as('jx-admin');
  await setSetting(engine.hefu, admin, 'city', 'webhookPrivateAddresses', allowed, '测试');
}

async function registered(path: string, department = 'ga'): Promise<{ id: string; secret: string }> {
  await sequence();
  const admin = await engine.as('jx-admin');
  const asked = { department, url: `${base}${path}`, types: ['RequestSubmitted', 'RequestWithdrawn'] };
  const kept = await registerWebhook(engine.hefu, admin, asked);
  if (kept.kind !== 'kept') throw new Error(JSON.stringify(kept));
  return kept;
}

/** As the schedule does it, whenever its ten seconds are over. */
async function pump(): Promise<void> {
  await sequence();
  const client = await engine.hefu.temporal();
  await client.workflow.execute('pumpWebhooks', {
    workflowId: `pump-${String(received.length)}-${String(Math.random())}`,
    taskQueue: engine.hefu.addresses.taskQueue,
    args: [],
  });
}

async function submitted(): Promise<string> {
  const id = await engine.start();
  await engine.order(id, 'mz-head', 'ConsentToSend');
  await engine.order(id, 'mz-coordinator', 'Submit');
  return id;
}

const at = (path: string): readonly Received[] => received.filter((one) => one.path === path);
const log = (id: string): Promise<readonly WebhookDelivery[]> =>
  webhookDeliveries(engine.hefu, id, { limit: 100 });
const state = async (id: string, expected: string): Promise<void> =>
  eventually(async () => {
    const found = await log(id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.state === expected)).toBe(true);
  }, 60_000);

test('what a department may see is sent to it, signed, without people; nothing of others, and nothing from before', async () => {
  await allowPrivate(true);
  await submitted();
  const own = await registered('/own');
  const other = await registered('/other', 'jx');
  const id = await submitted();
  await pump();
  await state(own.id, 'sent');
  const [sent, ...more] = at('/own');
  expect(more).toEqual([]);
  const event = new Webhook(own.secret).verify(sent!.body, sent!.headers);
  expect(event).toMatchObject({
    specversion: '1.0',
    id: sent!.headers['webhook-id'],
    type: 'hefu.share-request.RequestSubmitted',
    subject: `share-request/${id}`,
    data: { by: { department: 'mz', roles: ['coordinator'] } },
  });
  expect(sent!.body).not.toContain('mz-coordinator');
  expect(() => new Webhook(other.secret).verify(sent!.body, sent!.headers)).toThrow();
  await pump();
  expect(at('/own')).toHaveLength(1);
  expect(at('/other')).toEqual([]);

  const system = await Visitor.signedIn(served(engine), 'ga-coordinator');
  const page = await system.get('/api/v1/events?type=RequestSubmitted&limit=200');
  const polled = page.body as readonly { readonly id: string; readonly sequence: string }[];
  expect(polled.at(-1)?.id).toBe(sent!.headers['webhook-id']);
  expect(polled.map((one) => one.sequence)).toEqual(polled.map((one) => one.sequence).toSorted());
  const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
  expect((await system.get(next)).body).toEqual([]);
  const stranger = await Visitor.signedIn(served(engine), 'jx-commission');
  expect((await stranger.get('/api/v1/events?type=RequestSubmitted')).body).toHaveLength(polled.length);
}, 120_000);

test('an answer of 500, then none in time, then one: delivered by Temporal’s retries, also when the worker is replaced in between', async () => {
  const { id, secret } = await registered('/late');
  answers.set('/late', (response, times) => {
    if (times === 1) response.writeHead(500).end('数据库维护中');
    else if (times > 2) response.writeHead(200).end('ok');
    // The second is left without an answer.
  });
  await submitted();
  await pump();
  await eventually(async () => {
    expect(await log(id)).toMatchObject([{ state: 'retrying', lastStatus: 500 }]);
    expect((await showWebhook(engine.hefu, id)).failingSince).not.toBeNull();
  }, 60_000);
  await engine.stopWorker();
  await engine.startWorker();
  await state(id, 'sent');
  expect(await log(id)).toMatchObject([{ attempts: 3, lastStatus: 200, lastError: null }]);
  expect(await showWebhook(engine.hefu, id)).toMatchObject({ failingSince: null, failures: 0 });
  const tries = at('/late');
  expect(new Set(tries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  for (const { body, headers } of tries) expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
}, 180_000);

test('one that is gone shows as undelivered, and is sent anew when an administrator says so; a redirect is not followed', async () => {
  const { id } = await registered('/gone');
  answers.set('/gone', (response) => response.writeHead(410).end());
  await submitted();
  await pump();
  await state(id, 'undelivered');
  const [missed] = await log(id);
  answers.delete('/gone');
  const admin = await engine.as('jx-admin');
  const range = { from: missed!.position, to: missed!.position };
  expect(await replayWebhook(engine.hefu, await engine.as('ga-head'), id, range)).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'webhook-not-yours' }],
  });
  expect(await replayWebhook(engine.hefu, admin, id, range)).toEqual({ kind: 'replayed', deliveries: 1 });
  const replaced = await replaceWebhookSecret(engine.hefu, admin, id);
  await pump();
  await state(id, 'sent');
  const [first, second] = at('/gone');
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
  expect(
    new Webhook(replaced.kind === 'kept' ? replaced.secret : '').verify(second!.body, second!.headers),
  ).toBeTruthy();

  answers.set('/gone', (response) => response.writeHead(302, { location: '/elsewhere' }).end());
  await replayWebhook(engine.hefu, admin, id, range);
  await pump();
  await eventually(async () => {
    expect(await log(id)).toMatchObject([{ state: 'retrying', lastStatus: 302 }]);
  }, 60_000);
  expect(at('/elsewhere')).toEqual([]);
  expect(await endWebhook(engine.hefu, admin, id, '系统下线')).toEqual({ kind: 'ended' });
  await state(id, 'undelivered');
}, 180_000);

test('an administrator registers, sees the log and replays at the page, without JavaScript; nobody else does', async () => {
  const reader = new Reader(served(engine));
  await reader.send('/auth/demo', { user: 'jx-admin' });
  const refused = await reader.send('/webhooks', { department: 'ga', url: 'ftp://example.org/' });
  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining('请填写以 http://') });
  const page = (
    await reader.send('/webhooks', { department: 'ga', url: `${base}/page`, types: 'RequestSubmitted' })
  ).body as string;
  const id =
    /href="\/webhooks\/(wh-\w+)">[^<]+<\/a><\/th><td>市公安局<\/td><td>[^<]*\/page</.exec(page)?.[1] ?? '';
  const secret = /whsec_[\w+/=]+/.exec(page)?.[0] ?? '';
  await submitted();
  await pump();
  await state(id, 'sent');
  expect(() => new Webhook(secret).verify(at('/page')[0]!.body, at('/page')[0]!.headers)).not.toThrow();
  const delivered = (await reader.open(`/webhooks/${id}`)).body as string;
  expect(delivered).toContain('已送达，推送 1 次，应答 204');
  expect(delivered).not.toContain(secret);
  const [from] = /(?<=name="from" value=")\d+/.exec(delivered) ?? [''];
  expect((await reader.send(`/webhooks/${id}/replay`, { from })).body).toContain('将重新推送 1 条');
  await pump();
  await state(id, 'sent');
  expect(at('/page')).toHaveLength(2);
  await reader.send('/auth/demo', { user: 'ga-head' });
  expect((await reader.open(`/webhooks/${id}`)).status).toBe(403);
}, 120_000);

test('inner addresses are refused unless the city has allowed them; secrets stand nowhere in the clear', async () => {
  await allowPrivate(false);
  const { id, secret } = await registered('/inner');
  await submitted();
  await pump();
  await eventually(async () => {
    expect(await log(id)).toMatchObject([
      { state: 'retrying', lastError: expect.stringContaining('不向内网地址推送') },
    ]);
  }, 60_000);
  expect(at('/inner')).toEqual([]);
  await allowPrivate(true);
  await state(id, 'sent');
  const { rows } = await engine.hefu.pool.query<{ found: boolean }>(
    `SELECT position($1 IN encode(sealed_secret, 'escape')) > 0 AS found FROM hefu.webhook_feed
     UNION SELECT position($1 IN body) > 0 FROM hefu.event WHERE stream LIKE 'webhook/%'`,
    [secret.slice('whsec_'.length)],
  );
  expect(rows).toEqual([{ found: false }]);
  const inner = [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    'fc00::1',
    '::ffff:10.0.0.1',
  ];
  expect(inner.filter(isPublic)).toEqual([]);
  expect(['114.114.114.114', '2400:3200::1'].every(isPublic)).toBe(true);
}, 180_000);
