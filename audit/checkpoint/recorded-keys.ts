import type { ClientBase, Pool } from 'pg';
import { checkpointKeyStream, type KeyChange } from '../../domain/checkpoint-key/decider.js';
import { isKeyChangeSigned } from './key-change.js';

/** The keys on record, oldest first, and the changes (by seq) that were not signed by both. */
export interface RecordedKeys {
  readonly keys: readonly string[];
  readonly unsigned: readonly number[];
}

/** Reads who may sign checkpoints from the log itself; at most a thousand changes. */
export async function recordedKeys(database: Pool | ClientBase): Promise<RecordedKeys> {
  const { rows } = await database.query<{ seq: string; type: string; body: string }>(
    'SELECT seq, type, body FROM hefu.event WHERE stream = $1 ORDER BY seq LIMIT 1000',
    [checkpointKeyStream],
  );
  const keys: string[] = [];
  const unsigned: number[] = [];
  for (const { seq, type, body } of rows) {
    const { data } = JSON.parse(body) as {
      readonly data: Partial<KeyChange> & { readonly verifierKey?: string };
    };
    if (type === 'CheckpointKeyRegistered' && keys.length === 0) keys.push(data.verifierKey ?? '');
    else if (isChange(data) && data.from === keys.at(-1) && isKeyChangeSigned(data)) keys.push(data.to);
    else unsigned.push(Number(seq));
  }
  return { keys, unsigned };
}

function isChange(data: Partial<KeyChange>): data is KeyChange {
  return [data.from, data.to, data.note].every((text) => typeof text === 'string');
}
