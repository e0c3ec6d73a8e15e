import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifierKeyText } from '../../../audit/checkpoint/verifier-key.js';
import { sequenceOnce, type Sequencer } from '../../../audit/sequencer/sequence-once.js';
import { accepted, openStore, recordOn, refused, type StoreUnderTest } from '../store/store-fixture.js';

const origin = 'hefu.test/log';

/** A log with its sequencer, key and file of copies, in a database of its own. */
export interface LogUnderTest extends StoreUnderTest {
  readonly sequencer: Sequencer;
  readonly privateKey: KeyObject;
  readonly verifierKey: string;
  readonly witnessFile: string;
  /** Turns until nothing is left; the size of the tree. */
  readonly sequence: () => Promise<number>;
}

export async function openLog(more: Partial<Sequencer> = {}): Promise<LogUnderTest> {
  const store = await openStore();
  const folder = mkdtempSync(join(tmpdir(), 'hefu-log-'));
  const { privateKey } = generateKeyPairSync('ed25519');
  const witnessFile = join(folder, 'witness');
  const sequencer: Sequencer = { pool: store.pool, privateKey, witnessFile, origin, ...more };
  return {
    ...store,
    sequencer,
    privateKey,
    witnessFile,
    verifierKey: verifierKeyText(origin, createPublicKey(privateKey)),
    sequence: () => untilIdle(sequencer),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Until everything committed by now is in the tree; its size. */
export async function untilIdle(sequencer: Sequencer): Promise<number> {
  await untilTakeable(sequencer);
  let size = 0;
  for (let turns = 0; turns < 1000; turns += 1) {
    const turn = await sequenceOnce(sequencer);
    if (turn.kind === 'idle') return size;
    if (turn.kind !== 'sequenced') throw new Error(JSON.stringify(turn));
    size = turn.size;
  }
  throw new Error('the sequencer does not come to an end');
}

/**
 * Until nothing is under way that began before now. A transaction anywhere in the cluster, in another test's database
 * too, holds the sequencer back for a while.
 */
export async function untilTakeable({ pool }: Sequencer): Promise<void> {
  const horizon = async (): Promise<{ readonly xmin: bigint; readonly xmax: bigint }> => {
    const { rows } = await pool.query<{ xmin: string; xmax: string }>(
      `SELECT pg_snapshot_xmin(s)::text AS xmin, pg_snapshot_xmax(s)::text AS xmax FROM pg_current_snapshot() s`,
    );
    return { xmin: BigInt(rows[0]!.xmin), xmax: BigInt(rows[0]!.xmax) };
  };
  const { xmax } = await horizon();
  const giveUp = Date.now() + 60_000;
  while ((await horizon()).xmin < xmax) {
    if (Date.now() > giveUp) throw new Error('a transaction somewhere in the cluster does not end');
    await wait(10);
  }
}

/** So many events on a case of its own, and one refused attempt; its stream. */
export async function writeCase(log: StoreUnderTest, id: string, events = 5): Promise<string> {
  for (let version = 0; version < events; version += 1) {
    await recordOn(log.pool, id, version, [accepted(`${id}-${version}`)]);
  }
  await recordOn(log.pool, id, events, [refused(`${id}-no`)]);
  return `share-request/${id}`;
}
