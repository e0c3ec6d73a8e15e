import type { KeyObject } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { SequencerState } from '../../store/tree/sequencer-state.js';
import { readTiles } from '../../store/tree/read-tiles.js';
import { recordedKeys } from '../checkpoint/recorded-keys.js';
import { verifierKeyText } from '../checkpoint/verifier-key.js';
import { newestWitness } from '../checkpoint/witness-file.js';
import { sameHash } from '../tree/hash.js';
import { nodesFromTiles } from '../tree/read-tiles.js';
import { rootAt } from '../tree/root-at.js';

/** Why no checkpoint is signed: the copy outside knows another past than the database, or the key is not the one on record. */
export interface SigningRefusal {
  readonly code: 'witness-ahead' | 'witness-differs' | 'witness-of-another-log' | 'key-not-on-record';
  /** What the copy says; null when it is not about a copy. */
  readonly witnessed: { readonly size: number; readonly epoch: number; readonly at: string } | null;
  readonly size: number;
}

/**
 * Compares the tree with the newest copy outside the database before anything is signed. A backup that was restored is
 * shorter than the copy, or has grown otherwise since: nobody may be shown both. Only a person who has begun a new
 * epoch, with a reason (`hefu audit begin-epoch`), lets it go on.
 */
export async function refuseToSign(
  client: ClientBase,
  state: SequencerState,
  { witnessFile, publicKey }: { readonly witnessFile: string; readonly publicKey: KeyObject },
): Promise<SigningRefusal | null> {
  const current = (await recordedKeys(client)).keys.at(-1);
  if (current !== undefined && current !== verifierKeyText(state.origin ?? '', publicKey)) {
    return { code: 'key-not-on-record', witnessed: null, size: state.size };
  }
  const copy = await newestWitness(witnessFile);
  if (copy === null) return null;
  const { size, epoch, at, root } = copy;
  const refused = (code: SigningRefusal['code']): SigningRefusal => ({
    code,
    witnessed: { size, epoch, at },
    size: state.size,
  });
  if (state.origin !== null && copy.origin !== state.origin) return refused('witness-of-another-log');
  if (state.epoch !== null && state.epoch > epoch && state.epochActor !== 'engine') return null;
  if (size > state.size) return refused('witness-ahead');
  if (size === state.size && state.root !== null && sameHash(root, state.root)) return null;
  const read = nodesFromTiles((tiles) => readTiles(client, tiles));
  return sameHash(await rootAt(size, read), root) ? null : refused('witness-differs');
}
