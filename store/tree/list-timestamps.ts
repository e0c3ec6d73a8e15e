import type { ClientBase, Pool } from 'pg';

export interface StoredTimestamp {
  readonly size: number;
  readonly authority: string;
  /** TimeStampResp, DER. */
  readonly token: Buffer;
  readonly receivedAt: Date;
  /** Of the checkpoint: its signed note, and when it was signed. */
  readonly note: string;
  readonly signedAt: Date;
}

const pageRows = 1000;

const columns = `t.size, t.authority, t.token, t.received_at AS "receivedAt", c.note, c.at AS "signedAt"
     FROM hefu.checkpoint_timestamp t JOIN hefu.checkpoint c USING (size)`;
type Row = Omit<StoredTimestamp, 'size'> & { readonly size: string };

/** Tokens of checkpoints above this size, by size; at most a thousand. */
export async function listTimestamps(
  database: Pool | ClientBase,
  above: number,
  limit = pageRows,
): Promise<readonly StoredTimestamp[]> {
  const text = `SELECT ${columns} WHERE t.size > $1 ORDER BY t.size LIMIT $2`;
  return sized((await database.query<Row>(text, [above, limit])).rows);
}

/** The newest tokens, newest first. */
export async function newestTimestamps(
  database: Pool | ClientBase,
  limit: number,
): Promise<readonly StoredTimestamp[]> {
  const text = `SELECT ${columns} ORDER BY t.size DESC LIMIT $1`;
  return sized((await database.query<Row>(text, [limit])).rows);
}

const sized = (rows: readonly Row[]): readonly StoredTimestamp[] =>
  rows.map((row) => ({ ...row, size: Number(row.size) }));
