import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { ServiceAway } from '../../../client/failures.js';
import { localAdminSession } from '../../../client/session.js';
import { setSetting } from '../../../client/settings.js';
import { registerWebhook, webhookDeliveries } from '../../../client/webhooks.js';
import type { Envelope } from '../../../domain/envelope.js';
import type { CommandAnswer } from '../../../domain/recording.js';
import { chanceFrom } from '../../../domain/rehearsal/chance.js';
import { readStream } from '../../../store/read-stream.js';
import { eventually } from '../eventually.js';
import { expectRecordedOnce, expectWhole } from './expect-whole.js';
import { holdRecord } from './held-record.js';
import { startInstallation, type Installation } from './installation.js';

const rounds = process.env['HEFU_NIGHTLY'] === '1' ? 30 : 2;
const seed = Number(process.env['HEFU_SEED'] ?? 20_261_124);
const life = [
  ['mz-head', 'ConsentToSend'],
  ['mz-coordinator', 'Submit'],
  ['ga-reviewer', 'Propose'],
] as const;
const lived = [
  'RequestDrafted',
  'ConsentGiven',
  'RequestSubmitted',
  'ApplicationReceived',
  'ClockStarted',
  'DecisionProposed',
];
const consented: CommandAnswer = { kind: 'accepted', version: 2, events: ['ConsentGiven'] };

let city: Installation;
beforeAll(async () => {
  city = await startInstallation();
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

/** Sends until there is an answer, as a person does who is told that the service is away. */
async function persistently(envelope: Envelope): Promise<CommandAnswer> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await city.send(envelope);
    } catch (error) {
      if (!(error instanceof ServiceAway) || tries === 5) throw error;
    }
  }
}

/** The command is recorded and the worker dies before it learns so: the workflow task is never completed. */
async function dieAfterRecording(envelope: Envelope): Promise<{ readonly answer: Promise<CommandAnswer> }> {
  const held = await holdRecord(city.ownerUrl, `share-request/${envelope.case}`);
  const answer = persistently(envelope);
  await held.reached();
  city.worker.freeze();
  await held.recorded(2);
  await city.worker.kill();
  return { answer };
}

describe('the worker’s process is killed', () => {
  test('between the record and the end of the workflow task: its successor finds the record and answers', async () => {
    const envelope = await city.sign(await city.start(), 'mz-head', 'ConsentToSend');
    const { answer } = await dieAfterRecording(envelope);
    await city.worker.start();
    expect(await answer).toEqual(consented);
    await expectRecordedOnce(city.hefu, envelope, consented);
    expect(await city.order(envelope.case, 'mz-coordinator', 'Submit')).toMatchObject({ kind: 'accepted' });
    await expectWhole(city.hefu, envelope.case);
  }, 180_000);

  test('and Temporal with it: what it was never told is in the log, and the next command takes its place behind it', async () => {
    const envelope = await city.sign(await city.start(), 'mz-head', 'ConsentToSend');
    const { answer } = await dieAfterRecording(envelope);
    await city.temporal.kill();
    await city.temporal.start();
    await city.worker.start();
    const submitted = await city.order(envelope.case, 'mz-coordinator', 'Submit');
    expect(submitted).toMatchObject({
      kind: 'accepted',
      events: expect.arrayContaining(['RequestSubmitted']),
    });
    expect(await answer).toEqual(consented);
    await expectRecordedOnce(city.hefu, envelope, consented);
    await expectWhole(city.hefu, envelope.case);
  }, 180_000);

  test(
    'at any moment, again and again: every command is answered and recorded once',
    async () => {
      const chance = chanceFrom(seed);
      for (let round = 0; round < rounds; round += 1) {
        const ids = [await city.start(), await city.start(), await city.start()];
        const lives = ids.map(async (id) => {
          for (const [user, type] of life) {
            const envelope = await city.sign(
              id,
              user,
              type,
              type === 'Propose' ? { decision: 'approve' } : {},
            );
            await expectRecordedOnce(city.hefu, envelope, await persistently(envelope));
          }
        });
        await wait(chance.below(600));
        await city.worker.kill();
        await city.worker.start();
        await Promise.all(lives);
        for (const id of ids) {
          await expectWhole(city.hefu, id);
          const types = (await readStream(city.hefu.pool, `share-request/${id}`)).map(({ type }) => type);
          expect([seed, round, types]).toEqual([seed, round, lived]);
        }
      }
    },
    rounds * 60_000,
  );
});

describe('no worker runs while deadlines pass', () => {
  test('A3, B7: paper of seven weeks ago comes in by a signal: all that fell due happens once, together; no reminder comes late', async () => {
    const id = await city.start(undefined, { ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' });
    await city.order(id, 'mz-coordinator', 'Submit');
    const receivedOn = addDays(shanghaiDate(Date.now()), -50);
    const paper = await city.sign(id, 'ga-reviewer', 'ReceiveApplication', { receivedOn });
    await city.worker.kill();
    const handle = (await city.hefu.temporal()).workflow.getHandle(`share-request/${id}`);
    await handle.signal('command', paper);
    await city.worker.start();
    await expectWhole(city.hefu, id);
    await eventually(async () => {
      expect(await byItself(id)).toEqual(['DeadlinePassed', 'Escalated/1', 'Escalated/2', 'Escalated/3']);
    });
    await city.worker.kill();
    await city.worker.start();
    expect(await city.order(id, 'mz-coordinator', 'Remind', {})).toMatchObject({ kind: 'accepted' });
    expect(await byItself(id)).toEqual(['DeadlinePassed', 'Escalated/1', 'Escalated/2', 'Escalated/3']);
    await expectWhole(city.hefu, id);
  }, 180_000);

  const nightly = process.env['HEFU_NIGHTLY'] === '1' ? test : test.skip;
  nightly(
    'a grace period of one minute that ends meanwhile: the answer goes out once, when a worker is back',
    async () => {
      const admin = localAdminSession('test');
      expect(await setSetting(city.hefu, admin, 'city', 'graceMinutes', 1, '试验')).toMatchObject({
        kind: 'accepted',
      });
      const id = await city.start();
      for (const [user, type] of life) {
        await city.order(id, user, type, type === 'Propose' ? { decision: 'approve' } : {});
      }
      expect(await city.order(id, 'ga-approver', 'Approve', { mode: 'api' })).toMatchObject({
        kind: 'accepted',
      });
      await city.worker.kill();
      await wait(65_000);
      await city.worker.start();
      await eventually(async () => {
        expect(await byItself(id)).toEqual(['AnswerSent']);
      }, 60_000);
      await expectWhole(city.hefu, id);
    },
    240_000,
  );
});

// Temporal learns of the death by the time the activity was given: forty seconds of waiting.
const patientTest = process.env['HEFU_NIGHTLY'] === '1' ? test : test.skip;

describe('the worker dies while an endpoint of a department has the event in hand', () => {
  patientTest(
    'its successor sends it again under the same id, and it counts as sent once the endpoint says so',
    async () => {
      const asked: string[] = [];
      const endpoint = createServer((request, response) => {
        asked.push(String(request.headers['webhook-id']));
        // The first is never answered: whoever asked is dead.
        if (asked.length > 1) response.writeHead(204).end();
      });
      await new Promise<void>((resolve) => {
        endpoint.listen(0, '127.0.0.1', resolve);
      });
      try {
        const admin = localAdminSession('test');
        await setSetting(city.hefu, admin, 'city', 'webhookPrivateAddresses', true, '试验');
        const url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`;
        const kept = await registerWebhook(city.hefu, await city.as('jx-admin'), {
          department: 'ga',
          url,
          types: ['RequestSubmitted'],
        });
        if (kept.kind !== 'kept') throw new Error(JSON.stringify(kept));
        const id = await city.start();
        await city.order(id, 'mz-head', 'ConsentToSend');
        await city.order(id, 'mz-coordinator', 'Submit');
        // What the worker's own sequencer has put into the tree is sent.
        await eventually(async () => {
          await pump(`pump-${Date.now()}`);
          expect(asked).toHaveLength(1);
        }, 60_000);
        await city.worker.kill();
        endpoint.closeAllConnections();
        await city.worker.start();
        await eventually(async () => {
          const [delivery, ...more] = await webhookDeliveries(city.hefu, kept.id, { limit: 100 });
          expect([delivery?.state, more]).toEqual(['sent', []]);
        }, 120_000);
        expect(asked).toEqual([asked[0], asked[0]]);
      } finally {
        endpoint.closeAllConnections();
        endpoint.close();
      }
    },
    240_000,
  );
});

/** As the schedule does it, whenever its ten seconds are over. */
async function pump(workflowId: string): Promise<void> {
  const client = await city.hefu.temporal();
  await client.workflow.execute('pumpWebhooks', { workflowId, taskQueue: city.hefu.addresses.taskQueue });
}

/** What the engine did without being asked, escalations with their level. */
async function byItself(id: string): Promise<readonly string[]> {
  const events = await readStream(city.hefu.pool, `share-request/${id}`);
  return events
    .filter(({ actor }) => actor.user === 'engine')
    .map(({ type, data }) => ('level' in data ? `${type}/${String(data.level)}` : type));
}
