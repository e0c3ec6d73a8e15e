import type { Pool } from 'pg';
import { recordedAtText } from './recorded-at.js';

/** One row of the log with all that its hash is made of. */
export interface HashedRow {
  readonly stream: string;
  readonly seq: number;
  /** As it is hashed: UTC with six digits. */
  readonly recordedAt: string;
  /** Hexadecimal, as are the next. */
  readonly previousHash: string;
  readonly hash: string;
  /** The canonical text. */
  readonly body: string;
  readonly runId: string | null;
  readonly buildId: string | null;
}

const pageRows = 5000;

/** Every row of these streams, by stream and seq. */
export async function hashedRows(pool: Pool, streams: readonly string[]): Promise<readonly HashedRow[]> {
  const all: HashedRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const { rows } = await pool.query<HashedRow & { readonly seq: string }>(
      `SELECT stream, seq, ${recordedAtText} AS "recordedAt", encode(previous_hash, 'hex') AS "previousHash",
              encode(hash, 'hex') AS hash, body, workflow_run_id AS "runId", build_id AS "buildId"
       FROM hefu.event WHERE stream = ANY ($1) AND (stream, seq) > ($2, $3) ORDER BY stream, seq LIMIT $4`,
      [streams, last?.stream ?? '', last?.seq ?? 0, pageRows],
    );
    all.push(...rows.map((row) => ({ ...row, seq: Number(row.seq) })));
    if (rows.length < pageRows) return all;
  }
}
