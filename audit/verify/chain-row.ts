import pg from 'pg';
import { column, type BinaryRow } from './binary-row.js';
import { checkRow } from './check-row.js';
import type { Finding } from './check-strictly.js';

/** A row of the log with the head of its stream and its leaf, as much of it as the rows behind it are held against. */
export interface ChainRow {
  readonly stream: string;
  readonly seq: number;
  /** What it says wrongly of itself. */
  readonly findings: readonly Finding[];
  /** Microseconds since 1970. */
  readonly recordedAt: number;
  /** Of this row only while it is being looked at. */
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly headVersion: number | null;
  readonly headHash: Buffer | null;
  readonly leaf: number | null;
  /** Of this row only while it is being looked at. */
  readonly leafHash: Buffer | null;
  /** The tree says that it has passed this event's transaction. */
  readonly isPassed: boolean;
}

/** Takes from the message what a walk needs; what it keeps beyond this row is copied. */
export function chainRow(row: BinaryRow, last: ChainRow | undefined): ChainRow {
  const stream = row.isText(column.stream, last?.stream) ? (last?.stream ?? '') : row.text(column.stream);
  const isSame = last?.stream === stream;
  return {
    stream,
    seq: row.big(column.seq),
    findings: checkRow(row, stream),
    recordedAt: row.micros(column.recordedAt),
    previousHash: row.view(column.previousHash),
    hash: Buffer.from(row.view(column.hash)),
    headVersion: row.isNull(column.headVersion) ? null : row.big(column.headVersion),
    headHash: isSame
      ? last.headHash
      : row.isNull(column.headHash)
        ? null
        : Buffer.from(row.view(column.headHash)),
    leaf: row.isNull(column.leaf) ? null : row.big(column.leaf),
    leafHash: row.isNull(column.leafHash) ? null : row.view(column.leafHash),
    isPassed: row.isTrue(column.isPassed),
  };
}

/** Rows after this event in the order of the key, of the streams up to `upTo` (null: all), as `column` names them. */
export function chainPage(
  after: { readonly stream: string; readonly seq: number },
  upTo: string | null,
  limit: number,
): string {
  const stream = pg.escapeLiteral(after.stream);
  const end = upTo === null ? '' : ` AND stream <= ${pg.escapeLiteral(upTo)}`;
  // Said of each table, so that each is read from there on.
  const events = `(stream, seq) > (${stream}, ${BigInt(after.seq)})${end}`;
  return `COPY (SELECT e.stream, e.seq, e.event_id, e.type, e.at, e.recorded_at, e.actor, e.previous_hash, e.hash,
  e.command_id, e.command_index, s.version, s.hash, l.leaf, l.hash,
  coalesce(e.transaction_id <= (SELECT sequenced_to FROM hefu.checkpoint WHERE epoch = (SELECT max(epoch) FROM hefu.tree_epoch)
    ORDER BY size DESC LIMIT 1), false), e.body
FROM (SELECT * FROM hefu.event WHERE ${events} ORDER BY stream, seq LIMIT ${limit}) e
LEFT JOIN (SELECT stream, version, hash FROM hefu.stream WHERE stream >= ${stream}${end}) s ON s.stream = e.stream
LEFT JOIN (SELECT stream, seq, leaf, hash FROM hefu.tree_leaf WHERE ${events}) l ON l.stream = e.stream AND l.seq = e.seq
ORDER BY e.stream, e.seq) TO STDOUT (FORMAT binary)`;
}

/** Heads that speak of events where there is none, of these streams or of all. */
export const emptyHeads = `SELECT s.stream, s.version FROM hefu.stream s
WHERE s.version > 0 AND ($1::text[] IS NULL OR s.stream = ANY ($1))
  AND NOT EXISTS (SELECT FROM hefu.event e WHERE e.stream = s.stream)
ORDER BY s.stream LIMIT 1000`;
