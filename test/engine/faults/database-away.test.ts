import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { matchCases } from '../../../client/match-cases.js';
import { ServiceAway } from '../../../client/failures.js';
import type { Envelope } from '../../../domain/envelope.js';
import { eventually } from '../eventually.js';
import { expectRecordedOnce, expectWhole } from './expect-whole.js';
import { startInstallation, type Installation } from './installation.js';
import { startMailReceiver, type MailReceiver } from './mail-receiver.js';

const delaysMs = process.env['HEFU_NIGHTLY'] === '1' ? [1, 3, 10, 20, 40, 80, 120] : [20];
let receiver: MailReceiver;
let city: Installation;
beforeAll(async () => {
  receiver = await startMailReceiver();
  city = await startInstallation({ SMTP_URL: receiver.url });
}, 300_000);
afterAll(async () => {
  await city.stop();
  await receiver.stop();
}, 60_000);

/** Signed while the database still answers: what is sent later needs nobody but Temporal. */
async function consents(count: number): Promise<readonly Envelope[]> {
  const signed: Envelope[] = [];
  for (let made = 0; made < count; made += 1) {
    signed.push(await city.sign(await city.start(), 'mz-head', 'ConsentToSend'));
  }
  return signed;
}

/** Which ordinary activities a case's history has, beside the local ones. */
async function ordinaryActivities(id: string): Promise<readonly string[]> {
  const handle = (await city.hefu.temporal()).workflow.getHandle(`share-request/${id}`);
  const { events } = await handle.fetchHistory();
  return (events ?? []).flatMap((event) => {
    const name = event.activityTaskScheduledEventAttributes?.activityType?.name;
    return typeof name === 'string' ? [name] : [];
  });
}

async function goesOn(id: string): Promise<void> {
  expect(await city.order(id, 'mz-coordinator', 'Submit')).toMatchObject({ kind: 'accepted' });
  await expectWhole(city.hefu, id);
  await expectMatched(id);
}

/** Temporal's history, with its ordinary activities and mails, is the other half of the record. */
async function expectMatched(id: string): Promise<void> {
  await eventually(async () => {
    const report = await matchCases(city.hefu, { stream: `share-request/${id}` });
    expect(report).toMatchObject({ cases: 1, discrepancies: [] });
  }, 60_000);
}

describe('the database goes away while commands are under way', () => {
  test('killed and started again after four seconds: the answers come when it is back, by an ordinary activity', async () => {
    const signed = await consents(3);
    await city.postgres.kill();
    const answers = Promise.all(signed.map(city.send));
    await wait(4000);
    await city.postgres.start();
    for (const [index, answer] of (await answers).entries()) {
      expect(answer).toEqual({ kind: 'accepted', version: 2, events: ['ConsentGiven'] });
      const envelope = signed[index]!;
      await expectRecordedOnce(city.hefu, envelope, answer);
      expect(await ordinaryActivities(envelope.case)).toContain('record');
      await goesOn(envelope.case);
    }
  }, 180_000);

  test('away for longer than anybody waits: ServiceAway in time, the command is still recorded once, the same again is answered', async () => {
    const [early, late] = (await consents(2)) as [Envelope, Envelope];
    await city.postgres.kill();
    const began = performance.now();
    await expect(city.send(early)).rejects.toBeInstanceOf(ServiceAway);
    expect(performance.now() - began).toBeLessThan(25_000);
    const waiting = city.send(late);
    await wait(2500);
    await city.postgres.start();
    const answer = { kind: 'accepted', version: 2, events: ['ConsentGiven'] } as const;
    expect(await waiting).toEqual(answer);
    expect(await city.send(early)).toEqual(answer);
    for (const envelope of [early, late]) {
      await expectRecordedOnce(city.hefu, envelope, answer);
      await goesOn(envelope.case);
    }
  }, 180_000);

  test('frozen, so that it neither answers nor refuses: the ordinary activity takes over as well', async () => {
    const signed = await consents(3);
    city.postgres.freeze();
    const answers = Promise.all(signed.map(city.send));
    await wait(5000);
    city.postgres.thaw();
    for (const [index, answer] of (await answers).entries()) {
      expect(answer).toEqual({ kind: 'accepted', version: 2, events: ['ConsentGiven'] });
      const envelope = signed[index]!;
      await expectRecordedOnce(city.hefu, envelope, answer);
      expect(await ordinaryActivities(envelope.case)).toContain('record');
      await goesOn(envelope.case);
    }
  }, 180_000);

  test.each(delaysMs)(
    'frozen %i ms after the commands were sent and for longer than a local activity: recorded once, whatever was under way',
    async (delayMs) => {
      const signed = await consents(3);
      const answers = Promise.all(signed.map(city.send));
      await wait(delayMs);
      city.postgres.freeze();
      await wait(5000);
      city.postgres.thaw();
      for (const [index, answer] of (await answers).entries()) {
        expect(answer).toEqual({ kind: 'accepted', version: 2, events: ['ConsentGiven'] });
        await expectRecordedOnce(city.hefu, signed[index]!, answer);
        await goesOn(signed[index]!.case);
      }
    },
    180_000,
  );

  test('gone with a mail on its way: the case goes on, the mail is sent again under the same Message-ID and marked sent', async () => {
    const id = await city.start();
    await city.order(id, 'mz-head', 'ConsentToSend');
    // The next mail must be the submission's: one of an earlier command would take the database away before it.
    await eventually(async () => {
      expect(await unsent()).toBe(0);
    }, 90_000);
    const gone = new Promise<void>((resolve) => {
      receiver.beforeNextThanks(async () => {
        await city.postgres.kill();
        resolve();
      });
    });
    // Whoever is told of the submission is told by mail, after the answer.
    expect(await city.order(id, 'mz-coordinator', 'Submit')).toMatchObject({ kind: 'accepted' });
    await gone;
    await wait(2500);
    await city.postgres.start();
    const propose = { decision: 'approve' };
    expect(await city.order(id, 'ga-reviewer', 'Propose', propose)).toMatchObject({ kind: 'accepted' });
    await eventually(async () => {
      expect(await mails(id)).not.toEqual([]);
      expect((await mails(id)).filter(({ state }) => state !== 'sent')).toEqual([]);
    }, 90_000);
    for (const { address, notice } of await mails(id)) {
      const copies = receiver.received.filter(({ messageId }) => messageId === `<notice-${notice}@hefu>`);
      expect(copies.length).toBeGreaterThanOrEqual(1);
      expect(copies.every(({ to }) => to === address)).toBe(true);
    }
    await expectWhole(city.hefu, id);
    await expectMatched(id);
  }, 180_000);
});

/** What is to go out by mail for a case. */
async function mails(id: string): Promise<readonly { notice: string; state: string; address: string }[]> {
  const { rows } = await city.hefu.pool.query<{ notice: string; state: string; address: string }>(
    `SELECT d.notice_id::text AS notice, d.state, d.address
     FROM hefu.delivery d JOIN hefu.notice n ON n.id = d.notice_id WHERE n.stream = $1`,
    [`share-request/${id}`],
  );
  return rows;
}

/** How many mails of the whole city are still to go out. */
async function unsent(): Promise<number> {
  const { rows } = await city.hefu.pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM hefu.delivery WHERE state <> 'sent'`,
  );
  return rows[0]!.count;
}
