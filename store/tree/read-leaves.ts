import type { ClientBase, Pool } from 'pg';

export interface StreamLeaf {
  readonly leaf: number;
  readonly seq: number;
  /** Hash of the event. */
  readonly hash: Buffer;
}

/** The events of a stream that a tree of `size` leaves has, by seq; at most 10,000. */
export async function readLeaves(
  database: Pool | ClientBase,
  stream: string,
  size: number,
): Promise<readonly StreamLeaf[]> {
  const { rows } = await database.query<{ leaf: string; seq: string; hash: Buffer }>(
    `SELECT l.leaf, l.seq, e.hash FROM hefu.tree_leaf l JOIN hefu.event e ON e.stream = l.stream AND e.seq = l.seq
     WHERE l.stream = $1 AND l.leaf < $2 ORDER BY l.seq LIMIT 10000`,
    [stream, size],
  );
  return rows.map(({ leaf, seq, hash }) => ({ leaf: Number(leaf), seq: Number(seq), hash }));
}
