import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate, shanghaiInstant } from '../../calendar/shanghai-time.js';
import { inParallel } from '../../client/in-parallel.js';
import { shareRequestEnvelope } from '../../client/share-requests.js';
import { chanceFrom } from '../../domain/rehearsal/chance.js';
import type { ShareRequestCommand } from '../../domain/share-request/commands.js';
import { shareRequest } from '../../domain/share-request/decider.js';
import type { ShareRequestEvent } from '../../domain/share-request/events.js';
import type { ShareRequestState } from '../../domain/share-request/state.js';
import { readStream } from '../../store/read-stream.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { BothWays } from './both-ways.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';
import { randomCommand, type RandomCommand } from './random-command.js';
import { onDemandResource, universalResource } from './small-city.js';

const walksAtOnce = 100;
const lanes = 4;
const rounds = 8;
/** Another seed walks elsewhere; the one that failed is in the name of the test. */
const seed = Number(process.env['HEFU_SEED'] ?? 20_260_302);

interface Walk {
  readonly id: string;
  readonly both: BothWays<ShareRequestState, ShareRequestCommand, ShareRequestEvent>;
  refused: number;
}

const environment = timeSkippingEnvironment();
let engine: Engine;
beforeAll(async () => {
  const env = environment();
  const now = (): Promise<number> => env.currentTimeMs();
  engine = await startEngine({
    address: env.address,
    namespace: env.namespace ?? 'default',
    now,
  });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

describe('the decider alone and Temporal with time skipping', () => {
  test(`${walksAtOnce} random walks of commands and waiting give the same events (seed ${seed})`, async () => {
    const chance = chanceFrom(seed);
    const walks = await inParallel(
      Array.from({ length: walksAtOnce }, (_, index) => index),
      lanes,
      begin,
    );
    for (let round = 0; round < rounds; round += 1) {
      const plans = walks.map((walk) => ({
        walk,
        steps: chance.below(3),
        chance: chanceFrom(chance.below(2 ** 31)),
      }));
      await inParallel(plans, lanes, async ({ walk, steps, chance: own }) => {
        const today = shanghaiDate(await environment().currentTimeMs());
        for (let step = 0; step < steps; step += 1) await giveOne(walk, randomCommand(own, today));
      });
      await environment().sleep(`${1 + chance.below(round % 2 === 0 ? 48 : 400)} hours`);
      await settled();
    }
    const end = shanghaiInstant(await environment().currentTimeMs());
    let compared = 0;
    for (const walk of walks) {
      const { log, memory } = await walk.both.events(end);
      expect([walk.id, ...log]).toEqual([walk.id, ...memory]);
      compared += log.length;
    }
    // Walks that do nothing would agree too.
    expect(compared).toBeGreaterThan(walksAtOnce * 6);
    expect(walks.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(walksAtOnce);
  }, 600_000);
});

async function begin(index: number): Promise<Walk> {
  const paper = index % 3 === 0 ? { ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' } : {};
  const id = await engine.start(index % 5 === 0 ? universalResource : onDemandResource, paper);
  const both = new BothWays(engine.hefu, shareRequest, `share-request/${id}`);
  const [drafted] = await readStream(engine.hefu.pool, both.stream);
  if (drafted?.envelope === undefined) throw new Error('the first event carries its envelope');
  both.follow(drafted.envelope);
  const walk: Walk = { id, both, refused: 0 };
  // Most walks begin where the clock runs; left to chance few would come so far.
  if (index % 4 === 0) return walk;
  await giveOne(walk, ['mz-head', 'ConsentToSend', {}]);
  await giveOne(walk, ['mz-coordinator', 'Submit', {}]);
  const receivedOn = shanghaiDate(await environment().currentTimeMs());
  if (index % 3 === 0) await giveOne(walk, ['ga-reviewer', 'ReceiveApplication', { receivedOn }]);
  return walk;
}

/** One command, given to Temporal and to memory as the same signed envelope. */
async function giveOne(walk: Walk, [user, type, data]: RandomCommand): Promise<void> {
  const envelope = await shareRequestEnvelope(engine.hefu, await engine.as(user), walk.id, type, data);
  const { temporal, memory } = await walk.both.give(envelope);
  // A case that has ended answers no more; the decider refuses there as well.
  if (temporal !== null) expect([walk.id, type, temporal]).toEqual([walk.id, type, memory]);
  else expect(memory).not.toEqual([]);
  walk.refused += memory.length > 0 ? 1 : 0;
}

/** Every case has done what was due: nothing is left whose moment has come. */
async function settled(): Promise<void> {
  const now = shanghaiInstant(await environment().currentTimeMs());
  await eventually(async () => {
    const { rows } = await engine.hefu.pool.query(
      `SELECT id FROM hefu.share_request WHERE next_deadline <= $1 AND status NOT IN ('closed', 'withdrawn')`,
      [now],
    );
    expect(rows).toEqual([]);
  }, 60_000);
}
