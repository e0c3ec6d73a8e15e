import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

export async function untilIdle(sequencer: Sequencer): Promise<number> {
  let size = 0;
  for (let turns = 0; turns < 1000; turns += 1) {
    const turn = await sequenceOnce(sequencer);
    if (turn.kind === 'idle') return size;
    if (turn.kind !== 'sequenced') throw new Error(JSON.stringify(turn));
    size = turn.size;
  }
  throw new Error('the sequencer does not come to an end');
}

/** So many events on a case of its own, and one refused attempt; its stream. */
export async function writeCase(log: StoreUnderTest, id: string, events = 5): Promise<string> {
  for (let version = 0; version < events; version += 1) {
    await recordOn(log.pool, id, version, [accepted(`${id}-${version}`)]);
  }
  await recordOn(log.pool, id, events, [refused(`${id}-no`)]);
  return `share-request/${id}`;
}
