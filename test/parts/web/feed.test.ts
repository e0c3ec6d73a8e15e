import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '../../../calendar/shanghai-time.js';
import { showShareRequest } from '../../../client/reading.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { served, Reader, Visitor } from './served.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

/** Subscribes at the page as a person does; the address the page shows. */
async function subscribed(user: string): Promise<string> {
  const reader = new Reader(served(engine));
  await reader.send('/auth/demo', { user });
  const page = (await reader.send('/subscribe', {})).body as string;
  return /http:\/\/127\.0\.0\.1(\/feeds\/[\w-]{43}\.ics)/.exec(page)?.[1] ?? '';
}

interface Read {
  readonly status: number;
  readonly entries: readonly { readonly [property: string]: string }[];
}

/** As a calendar reads: long lines unfolded, one record an entry. */
async function read(address: string): Promise<Read> {
  const answer = await served(engine).request(address);
  const text = (await answer.text()).replace(/\r\n[ \t]/g, '');
  const entries = text
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((entry) =>
      Object.fromEntries(
        entry
          .split('END:VEVENT')[0]!
          .trim()
          .split('\r\n')
          .map((line) => [/^[A-Z-]+/.exec(line)![0], line.slice(line.indexOf(':') + 1)]),
      ),
    );
  return { status: answer.status, entries };
}

async function submitted(): Promise<string> {
  const id = await engine.start();
  await engine.order(id, 'mz-head', 'ConsentToSend');
  await engine.order(id, 'mz-coordinator', 'Submit');
  return id;
}

test('a deadline stands on its last day under one UID; a moved one comes under a higher number, a withdrawn one is cancelled', async () => {
  const id = await submitted();
  const address = await subscribed('ga-reviewer');
  const uid = `share-request/${id}/answer@hefu`;
  const entryOf = async (): Promise<{ readonly [property: string]: string }> =>
    (await read(address)).entries.find(({ UID }) => UID === uid)!;

  const first = await entryOf();
  const due = (await showShareRequest(engine.hefu, id)).due!;
  expect(first).toMatchObject({
    DTSTART: due.replaceAll('-', ''),
    DTEND: addDays(due, 1).replaceAll('-', ''),
    SEQUENCE: '0',
    STATUS: 'CONFIRMED',
    SUMMARY: expect.stringMatching(new RegExp(`^答复期限：.*（${id}）$`)),
    URL: `http://127.0.0.1/requests/${id}`,
  });
  expect(await entryOf()).toMatchObject({ SEQUENCE: '0' });

  await engine.order(id, 'ga-reviewer', 'RequestExtension', { workingDays: 5, reason: '数据量大' });
  await engine.order(id, 'jx-commission', 'GrantExtension');
  const moved = (await showShareRequest(engine.hefu, id)).due!;
  expect(moved > due).toBe(true);
  expect(await entryOf()).toMatchObject({ DTSTART: moved.replaceAll('-', ''), SEQUENCE: '1' });
  await engine.order(id, 'mz-coordinator', 'Withdraw', { reason: '不再需要' });
  expect(await entryOf()).toMatchObject({ UID: uid, SEQUENCE: '2', STATUS: 'CANCELLED' });
}, 60_000);

test('it shows what one’s own department has to do with, and nothing of others', async () => {
  const id = await submitted();
  const has = async (user: string): Promise<boolean> =>
    (await read(await subscribed(user))).entries.some(({ UID }) => UID?.includes(id));
  expect(await has('mz-coordinator')).toBe(true);
  expect(await has('ga-reviewer')).toBe(true);
  expect(await has('jx-commission')).toBe(false);
}, 60_000);

test('an address made anew, or ended, puts an end to the former one; a guessed one is nobody’s', async () => {
  const first = await subscribed('mz-coordinator');
  const second = await subscribed('mz-coordinator');
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  const reader = new Reader(served(engine));
  await reader.send('/auth/demo', { user: 'mz-coordinator' });
  expect((await reader.send('/subscribe/end', {})).body).toContain('您还没有订阅');
  expect((await read(second)).status).toBe(404);
  expect((await read(`/feeds/${'a'.repeat(43)}.ics`)).status).toBe(404);
  const { rows } = await engine.hefu.pool.query(
    `SELECT FROM hefu.deadline_feed WHERE encode(token_sha256, 'base64') LIKE $1`,
    [`%${second.slice(7, 20)}%`],
  );
  expect(rows).toEqual([]);
}, 60_000);

test('a notice stands unopened until it is opened, once for all; nobody else sees it, and it leads to the case', async () => {
  const id = await submitted();
  const reader = new Reader(served(engine));
  await reader.send('/auth/demo', { user: 'ga-reviewer' });
  const list = (await reader.open('/notices?unopened=true')).body as string;
  const address = new RegExp(`href="(/notices/\\d+)">【${id}】`).exec(list)?.[1] ?? '';
  expect(list).toContain('未读');
  const page = (await reader.open(address)).body as string;
  expect(page).toContain(`href="/requests/${id}"`);
  expect((await reader.open('/notices?unopened=true')).body).not.toContain(`"${address}"`);

  const recipient = await Visitor.signedIn(served(engine), 'ga-reviewer');
  const first = await recipient.get(`/api/v1${address}`);
  expect(first).toMatchObject({ status: 200, body: { stream: `share-request/${id}` } });
  expect((await recipient.get(`/api/v1${address}`)).body).toEqual(first.body);
  const firstPage = await recipient.get('/api/v1/notices?limit=1');
  const next = /<([^>]+)>; rel="next"/.exec(firstPage.headers.get('link') ?? '')?.[1] ?? '';
  expect((await recipient.get(next)).body).not.toEqual(firstPage.body);
  const other = await Visitor.signedIn(served(engine), 'mz-coordinator');
  expect((await other.get(`/api/v1${address}`)).status).toBe(404);
}, 60_000);

test('one chooses how to be told, page by page without JavaScript; what the duty demands cannot be switched off', async () => {
  const reader = new Reader(served(engine));
  await reader.send('/auth/demo', { user: 'ga-approver' });
  expect((await reader.open('/notices/settings')).body).toContain('职责要求的通知，不能关闭');
  const refused = await reader.send('/notices/settings', { request: 'digest' });
  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining('同时选择接收每日摘要') });
  const saved = await reader.send('/notices/settings', { request: 'digest', plan: 'inbox', daily: 'true' });
  expect(saved).toMatchObject({ status: 200, body: expect.stringContaining('已保存') });
  expect((await reader.open('/notices/settings')).body).toMatch(/value="digest" selected/);
  const { rows } = await engine.hefu.pool.query<{ view: { notMailed: readonly string[] } }>(
    `SELECT view FROM hefu.person WHERE user_id = 'ga-approver'`,
  );
  expect(rows[0]?.view.notMailed).toContain('answered');
  expect(rows[0]?.view.notMailed).not.toContain('escalated');
}, 60_000);
