import type { ClientBase, Pool } from 'pg';

export interface StoredCheckpoint {
  readonly size: number;
  readonly epoch: number;
  readonly root: Buffer;
  readonly heads: Buffer;
  readonly at: Date;
  /** The signed note. */
  readonly note: string;
}

/** The newest checkpoint, or null before the first event. */
export async function newestCheckpoint(database: Pool | ClientBase): Promise<StoredCheckpoint | null> {
  const { rows } = await database.query<Omit<StoredCheckpoint, 'size'> & { readonly size: string }>({
    name: 'hefu-newest-checkpoint',
    text: 'SELECT size, epoch, root, heads, at, note FROM hefu.checkpoint ORDER BY size DESC LIMIT 1',
  });
  const [row] = rows;
  return row === undefined ? null : { ...row, size: Number(row.size) };
}
