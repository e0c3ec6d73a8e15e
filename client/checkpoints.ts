import { recordedKeys } from '../audit/checkpoint/recorded-keys.js';
import { verifyNote } from '../audit/checkpoint/verify-note.js';
import { newestCheckpoint } from '../store/tree/newest-checkpoint.js';
import { readTile } from '../store/tree/read-tiles.js';
import type { HefuConnection } from './connection.js';

export interface PublishedCheckpoint {
  /** The signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
  /** The key on record that has signed it (C2SP vkey). */
  readonly verifierKey: string;
}

/** The newest checkpoint and its key; null before the first. */
export async function newestCheckpointWithKey(hefu: HefuConnection): Promise<PublishedCheckpoint | null> {
  const newest = await newestCheckpoint(hefu.pool);
  if (newest === null) return null;
  const { keys } = await recordedKeys(hefu.pool);
  const verifierKey = keys.find((key) => verifyNote(newest.note, [key]) !== null) ?? '';
  return { checkpoint: newest.note, verifierKey };
}

/** The newest signed note and the size it is over. */
export async function newestCheckpointOf(
  hefu: HefuConnection,
): Promise<{ readonly note: string; readonly size: number } | null> {
  return newestCheckpoint(hefu.pool);
}

/** The hashes of a tile, one behind the other, as many as there are. */
export async function tileOf(hefu: HefuConnection, level: number, number: number): Promise<Buffer> {
  return readTile(hefu.pool, level, number);
}
