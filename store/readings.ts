import type { Pool } from 'pg';
import type { Reading } from '../domain/reading/reading.js';
import { pageLimit } from './read-stream.js';

export interface ReadingRow extends Reading {
  readonly reader: string;
}

/** Who read a case and who exported it, newest first; at most `limit` (default 100, ≤ 1,000). */
export async function listReaders(pool: Pool, stream: string, limit = 100): Promise<readonly ReadingRow[]> {
  const { rows } = await pool.query<ReadingRow>(
    `SELECT r.reader, one ->> 'stream' AS stream, one ->> 'kind' AS kind, one ->> 'by' AS by,
            one ->> 'operator' AS operator, one ->> 'at' AS at, one ->> 'sha256' AS sha256
     FROM hefu.reading r, jsonb_array_elements(r.readings) AS one
     WHERE r.streams @> ARRAY[$1] AND one ->> 'stream' = $1
     ORDER BY (one ->> 'at')::timestamptz DESC, r.id LIMIT $2`,
    [stream, Math.min(limit, pageLimit)],
  );
  return rows;
}

/** A person's day so far: how many readings it has, and whether this case was opened on it already. */
export async function readingsOf(
  pool: Pool,
  reader: string,
  day: string,
  opened: { readonly stream: string; readonly operator: string | null },
): Promise<{ readonly count: number; readonly isKept: boolean }> {
  const { rows } = await pool.query<{ count: string; kept: boolean | null }>(
    `SELECT coalesce(sum(version), 0)::text AS count,
            bool_or(streams @> ARRAY[$3::text] AND readings @> jsonb_build_array(
              jsonb_build_object('kind', 'opened', 'stream', $3::text, 'operator', $4::text))) AS kept
     FROM hefu.reading WHERE reader = $1 AND day = $2`,
    [reader, day, opened.stream, opened.operator],
  );
  const [row] = rows;
  return { count: Number(row?.count ?? 0), isKept: row?.kept === true };
}
