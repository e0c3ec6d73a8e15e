import type { ClientBase } from 'pg';

/** An event that is not in the tree yet. */
export interface Unsequenced {
  readonly stream: string;
  readonly seq: number;
  readonly hash: Buffer;
}

export interface UnsequencedBatch {
  readonly events: readonly Unsequenced[];
  /** Up to this transaction nothing is left when the batch is in the tree; '0': there is more, look again. */
  readonly sequencedTo: string;
  /** Whether there is certainly more. */
  readonly isCut: boolean;
}

interface Row {
  readonly stream: string;
  readonly seq: string;
  readonly hash: Buffer;
}

/**
 * What committed transactions above `after` have appended; only transactions below `xmin` are looked at, so none that
 * is still under way is passed over. A transaction id is given when a transaction begins to write, the lock of a stream
 * later: so of each stream everything up to the last one found is taken, in the order of its seq.
 */
export async function unsequenced(
  client: ClientBase,
  { after, xmin, limit }: { readonly after: string; readonly xmin: string; readonly limit: number },
): Promise<UnsequencedBatch> {
  if (after === '0') return everyStream(client, xmin, limit);
  const last = await client.query<{ id: string }>(
    `SELECT transaction_id::text AS id FROM hefu.event WHERE transaction_id > $1::text::xid8 AND transaction_id < $2::text::xid8
     ORDER BY transaction_id OFFSET $3 LIMIT 1`,
    [after, xmin, limit - 1],
  );
  const to = last.rows[0]?.id ?? String(BigInt(xmin) - 1n);
  const { rows } = await client.query<Row>(
    `SELECT e.stream, e.seq, e.hash
     FROM (SELECT stream, max(seq) AS last FROM hefu.event
           WHERE transaction_id > $1::text::xid8 AND transaction_id <= $2::text::xid8 GROUP BY stream) AS touched
     LEFT JOIN hefu.tree_head h ON h.stream = touched.stream
     JOIN hefu.event e ON e.stream = touched.stream AND e.seq > coalesce(h.seq, 0) AND e.seq <= touched.last
     ORDER BY e.stream, e.seq`,
    [after, to],
  );
  return { events: rows.map(parsed), sequencedTo: to, isCut: last.rows.length > 0 };
}

/** After a restore transaction ids say nothing: every stream is compared with what the tree has of it. */
async function everyStream(client: ClientBase, xmin: string, limit: number): Promise<UnsequencedBatch> {
  const { rows } = await client.query<Row>(
    `SELECT e.stream, e.seq, e.hash FROM hefu.event e LEFT JOIN hefu.tree_head h ON h.stream = e.stream
     WHERE e.seq > coalesce(h.seq, 0) ORDER BY e.stream, e.seq LIMIT $1`,
    [limit],
  );
  const isCut = rows.length === limit;
  return { events: rows.map(parsed), sequencedTo: isCut ? '0' : String(BigInt(xmin) - 1n), isCut };
}

const parsed = ({ stream, seq, hash }: Row): Unsequenced => ({ stream, seq: Number(seq), hash });
