import { recordedAtText } from '../../store/recorded-at.js';

/** A row of the log with the head of its stream and its leaf; big integers as text. */
export interface ChainRow {
  readonly stream: string;
  readonly seq: string;
  readonly event_id: string;
  readonly type: string;
  readonly at: Date;
  readonly recorded_at: string;
  readonly actor: string;
  readonly body: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly command_id: string;
  readonly command_index: number;
  readonly head_version: string | null;
  readonly head_hash: Buffer | null;
  readonly leaf: string | null;
  readonly leaf_hash: Buffer | null;
  /** The tree says that it has passed this event's transaction. */
  readonly is_passed: boolean;
}

/** Rows after ($1, $2) in the order of the key, of the streams up to $3, at most $4. */
export const chainPage = `SELECT e.stream, e.seq, e.event_id, e.type, e.at, ${recordedAtText} AS recorded_at, e.actor, e.body,
  e.previous_hash, e.hash, e.command_id, e.command_index, s.version AS head_version, s.hash AS head_hash,
  l.leaf, l.hash AS leaf_hash,
  coalesce(e.transaction_id <= (SELECT sequenced_to FROM hefu.checkpoint WHERE epoch = (SELECT max(epoch) FROM hefu.tree_epoch)
    ORDER BY size DESC LIMIT 1), false) AS is_passed
FROM hefu.event e LEFT JOIN hefu.stream s ON s.stream = e.stream
LEFT JOIN hefu.tree_leaf l ON l.stream = e.stream AND l.seq = e.seq
WHERE (e.stream, e.seq) > ($1, $2) AND ($3::text IS NULL OR e.stream <= $3)
ORDER BY e.stream, e.seq LIMIT $4`;

/** Heads that speak of events where there is none; $1 as in `chainPage`'s range. */
export const emptyHeads = `SELECT s.stream, s.version FROM hefu.stream s
WHERE s.version > 0 AND ($1::text[] IS NULL OR s.stream = ANY ($1))
  AND NOT EXISTS (SELECT FROM hefu.event e WHERE e.stream = s.stream)
ORDER BY s.stream LIMIT 1000`;
