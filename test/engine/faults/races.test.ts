import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHefu, type HefuConnection } from '../../../client/connection.js';
import type { Envelope } from '../../../domain/envelope.js';
import type { CommandAnswer } from '../../../domain/recording.js';
import { readAttempts, readStream } from '../../../store/read-stream.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { eventually } from '../eventually.js';
import { ordersOn } from '../orders.js';
import { expectRecordedOnce, expectWhole } from './expect-whole.js';

const rounds = process.env['HEFU_NIGHTLY'] === '1' ? 60 : 6;

let engine: Engine;
/** Another client, with connections of its own, as on another machine. */
let other: HefuConnection;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  other = openHefu(engine.hefu.addresses);
}, 300_000);
afterAll(async () => {
  await other.close();
  await engine.stop();
}, 60_000);

async function proposed(): Promise<string> {
  const id = await engine.start();
  await engine.order(id, 'mz-head', 'ConsentToSend');
  await engine.order(id, 'mz-coordinator', 'Submit');
  await engine.order(id, 'ga-reviewer', 'Propose', { decision: 'approve' });
  return id;
}

type Ordered = readonly [user: string, type: string, data: object];
const approve: Ordered = ['ga-approver', 'Approve', { mode: 'api' }];
const refuse: Ordered = ['ga-approver', 'Refuse', { reasons: ['超出用途'], basis: ['B9'] }];
const withdraw: Ordered = ['mz-coordinator', 'Withdraw', { reason: '不再需要' }];
const supplement: Ordered = ['ga-reviewer', 'RequestSupplement', { missing: ['公函'] }];
const misdirected: Ordered = ['ga-reviewer', 'ReturnMisdirected', { reason: '不是本部门职责' }];

/** Both at once, each by a client of its own, now one first and now the other. */
async function race(id: string, round: number, one: Ordered, two: Ordered): Promise<Both> {
  const envelopes = [await engine.sign(id, ...one), await engine.sign(id, ...two)] as const;
  const clients = [engine, ordersOn(other)] as const;
  const [first, second] = round % 2 === 0 ? [0, 1] : [1, 0];
  const answers = new Map<number, Promise<CommandAnswer>>();
  for (const index of [first, second] as const) {
    answers.set(index, clients[index as 0 | 1].send(envelopes[index as 0 | 1]));
  }
  return { envelopes, answers: [await answers.get(0)!, await answers.get(1)!] };
}

interface Both {
  readonly envelopes: readonly [Envelope, Envelope];
  readonly answers: readonly [CommandAnswer, CommandAnswer];
}

const winners = (answers: readonly CommandAnswer[]): number =>
  answers.filter(({ kind }) => kind === 'accepted').length;

describe('two clients at once on one case', () => {
  test.each([
    ['Approve against Refuse', approve, refuse],
    ['Refuse against Withdraw', refuse, withdraw],
    ['Approve against ReturnMisdirected', approve, misdirected],
    ['Withdraw against RequestSupplement', withdraw, supplement],
  ] as const)(
    '%s: one order of events, whoever is later is told how the case stands',
    async (_name, one, two) => {
      for (let round = 0; round < rounds; round += 1) {
        const id = await proposed();
        const { envelopes, answers } = await race(id, round, one, two);
        for (const index of [0, 1] as const) {
          await expectRecordedOnce(engine.hefu, envelopes[index], answers[index]);
        }
        await expectWhole(engine.hefu, id);
        expect(winners(answers)).toBeGreaterThanOrEqual(1);
        const attempts = await readAttempts(engine.hefu.pool, `share-request/${id}`);
        expect(attempts).toHaveLength(2 - winners(answers));
        const loser = answers.find(({ kind }) => kind === 'refused');
        if (loser?.kind === 'refused') expect(loser.refusals[0]?.message).toMatch(/当前状态为“.+”/);
      }
    },
    rounds * 30_000,
  );

  test(
    'the same command by two clients at once, under one update id and under two, and by a signal: one event, one answer',
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const id = await engine.start();
        const envelope = await engine.sign(id, 'mz-head', 'ConsentToSend');
        const handle = (await other.temporal()).workflow.getHandle(`share-request/${id}`);
        const answers = await Promise.all([
          engine.send(envelope),
          ordersOn(other).send(envelope),
          handle.executeUpdate<CommandAnswer, [Envelope]>('command', {
            args: [envelope],
            updateId: `other-${envelope.commandId}`,
          }),
          handle.signal('command', envelope),
        ]);
        const accepted = { kind: 'accepted', version: 2, events: ['ConsentGiven'] };
        expect(answers.slice(0, 3)).toEqual([accepted, accepted, accepted]);
        await expectWhole(engine.hefu, id);
        expect(await readStream(engine.hefu.pool, `share-request/${id}`)).toHaveLength(2);
        expect(await readAttempts(engine.hefu.pool, `share-request/${id}`)).toEqual([]);
      }
    },
    rounds * 30_000,
  );

  test(
    'an update and a signal of different commands at once: both are decided, in one order',
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const id = await proposed();
        const byUpdate = await engine.sign(id, ...approve);
        const bySignal = await engine.sign(id, ...refuse);
        const handle = (await other.temporal()).workflow.getHandle(`share-request/${id}`);
        const sent = [
          (): Promise<unknown> => engine.send(byUpdate),
          (): Promise<unknown> => handle.signal('command', bySignal),
        ];
        await Promise.all((round % 2 === 0 ? sent : sent.toReversed()).map((send) => send()));
        await eventually(async () => {
          const stream = `share-request/${id}`;
          const tried = [
            ...(await readStream(engine.hefu.pool, stream)),
            ...(await readAttempts(engine.hefu.pool, stream)),
          ].map(({ commandId }) => commandId);
          expect(new Set(tried).has(byUpdate.commandId) && new Set(tried).has(bySignal.commandId)).toBe(true);
        });
        await expectWhole(engine.hefu, id);
        expect(await readAttempts(engine.hefu.pool, `share-request/${id}`)).toHaveLength(1);
      }
    },
    rounds * 30_000,
  );
});
