import type { ClientBase, Pool } from 'pg';
import type { StoredCheckpoint } from './newest-checkpoint.js';

/** Checkpoints above this size, by size; at most 10,000. */
export async function listCheckpoints(
  database: Pool | ClientBase,
  above: number,
): Promise<readonly StoredCheckpoint[]> {
  const { rows } = await database.query<Omit<StoredCheckpoint, 'size'> & { readonly size: string }>(
    'SELECT size, epoch, root, heads, at, note FROM hefu.checkpoint WHERE size > $1 ORDER BY size LIMIT 10000',
    [above],
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}
