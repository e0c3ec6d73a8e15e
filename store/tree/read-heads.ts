import type { ClientBase, Pool } from 'pg';

/** Last event of a stream that the tree has. */
export interface TreeHead {
  readonly stream: string;
  readonly seq: number;
  readonly hash: Buffer;
}

/** The heads of these buckets. */
export async function readHeads(
  database: Pool | ClientBase,
  buckets: readonly number[],
): Promise<readonly TreeHead[]> {
  const { rows } = await database.query<{ stream: string; seq: string; hash: Buffer }>(
    'SELECT stream, seq, hash FROM hefu.tree_head WHERE bucket = ANY ($1)',
    [buckets],
  );
  return rows.map(({ stream, seq, hash }) => ({ stream, seq: Number(seq), hash }));
}

/** The roots of the buckets that have any head, by bucket. */
export async function readBuckets(database: Pool | ClientBase): Promise<ReadonlyMap<number, Buffer>> {
  const { rows } = await database.query<{ bucket: number; root: Buffer }>(
    'SELECT bucket, root FROM hefu.head_bucket ORDER BY bucket',
  );
  return new Map(rows.map(({ bucket, root }) => [bucket, root]));
}
