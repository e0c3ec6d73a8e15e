import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHefu } from '../../../client/connection.js';
import { localAdminSession } from '../../../client/session.js';
import { setSetting } from '../../../client/settings.js';
import { readStream } from '../../../store/read-stream.js';
import { freePort } from '../../../temporal-config/free-port.js';
import { readRunFile } from '../../../temporal-config/run-file.js';
import { eventually } from '../../engine/eventually.js';
import { expectWhole } from '../../engine/faults/expect-whole.js';
import { ordersOn, type Orders } from '../../engine/orders.js';
import { buildSmallCity } from '../../engine/small-city.js';
import { start, type Started, untilReady } from './started.js';

const folder = mkdtempSync(join(tmpdir(), 'hefu-left-'));
// Root's database runs as another user, who has to come through.
chmodSync(folder, 0o711);
/** A grace period is counted in minutes: only at night is one waited for. */
const isNightly = process.env['HEFU_NIGHTLY'] === '1';
let port = 0;
let running: Started;

beforeAll(async () => {
  port = await freePort();
  running = start(folder, port);
  await untilReady(running);
}, 120_000);
afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

type Hefu = ReturnType<typeof openHefu>;
async function withInstallation<T>(work: (hefu: Hefu, orders: Orders) => Promise<T>): Promise<T> {
  const run = readRunFile(folder);
  if (run === null) throw new Error(running.stderr());
  const hefu = openHefu(run);
  try {
    return await work(hefu, ordersOn(hefu));
  } finally {
    await hefu.close();
  }
}

async function inReview({ start: begin, order }: Orders): Promise<string> {
  const id = await begin();
  await order(id, 'mz-head', 'ConsentToSend');
  await order(id, 'mz-coordinator', 'Submit');
  await order(id, 'ga-reviewer', 'Propose', { decision: 'approve' });
  return id;
}

test.each(['SIGTERM', 'SIGKILL'] as const)(
  '%s to the supervisor: the next start finds every open case, and a timer that fell due meanwhile fires once',
  async (signal) => {
    const [open, answered] = await withInstallation(async (hefu, orders) => {
      if (signal === 'SIGTERM') await buildSmallCity(hefu);
      await setSetting(hefu, localAdminSession('test'), 'city', 'graceMinutes', isNightly ? 1 : 30, signal);
      const ids = [await inReview(orders), await inReview(orders)] as const;
      const approved = await orders.order(ids[1], 'ga-approver', 'Approve', { mode: 'api' });
      expect(approved).toMatchObject({ kind: 'accepted' });
      return ids;
    });
    process.kill(readRunFile(folder)!.pid, signal);
    await running.ended;
    if (isNightly) await wait(62_000);
    running = start(folder, port);
    await untilReady(running);

    await withInstallation(async (hefu, { order }) => {
      const sent = async (): Promise<number> =>
        (await readStream(hefu.pool, `share-request/${answered}`)).filter(({ type }) => type === 'AnswerSent')
          .length;
      await eventually(async () => {
        expect(await sent()).toBe(isNightly ? 1 : 0);
      }, 30_000);
      const refuse = { reasons: ['超出用途'], basis: ['B9'] };
      expect(await order(open, 'ga-approver', 'Refuse', refuse)).toMatchObject({ kind: 'accepted' });
      const recalled = await order(answered, 'ga-approver', 'Recall', { reason: '有误' });
      expect(recalled.kind).toBe(isNightly ? 'refused' : 'accepted');
      for (const id of [open, answered]) await expectWhole(hefu, id);
      expect(await sent()).toBe(isNightly ? 1 : 0);
    });
  },
  300_000,
);
