import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { pageLimit } from './read-stream.js';

export interface OpinionRow {
  readonly id: string;
  readonly view: { readonly [key: string]: Json };
}

/** Recorded opinions, newest first, of one project or of all; at most `limit` (default 100, ≤ 1,000). */
export async function listOpinions(
  pool: Pool,
  { project, limit }: { readonly project?: string; readonly limit?: number } = {},
): Promise<readonly OpinionRow[]> {
  const { rows } = await pool.query<OpinionRow>(
    `SELECT id, view FROM hefu.opinion WHERE $1::text IS NULL OR project = $1 ORDER BY id DESC LIMIT $2`,
    [project ?? null, Math.min(limit ?? 100, pageLimit)],
  );
  return rows;
}

/** One recorded opinion, or null. */
export async function getOpinion(pool: Pool, id: string): Promise<OpinionRow | null> {
  const { rows } = await pool.query<OpinionRow>('SELECT id, view FROM hefu.opinion WHERE id = $1', [id]);
  return rows[0] ?? null;
}
