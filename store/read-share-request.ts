import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';

/** A case as its projection stands: the view, and what the list is sorted and filtered by. */
export interface ShareRequestRow {
  readonly id: string;
  readonly version: number;
  /** YYYY-MM-DD of what is owed now, or null. */
  readonly dueDate: string | null;
  readonly view: { readonly [key: string]: Json };
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Columns of a `ShareRequestRow` in SQL. */
export const shareRequestColumns = `id, version::integer AS version, due_date::text AS "dueDate", view,
  to_json(created_at AT TIME ZONE 'UTC') #>> '{}' || 'Z' AS "createdAt",
  to_json(updated_at AT TIME ZONE 'UTC') #>> '{}' || 'Z' AS "updatedAt"`;

/** One case, or null. */
export async function getShareRequest(pool: Pool, id: string): Promise<ShareRequestRow | null> {
  const { rows } = await pool.query<ShareRequestRow>({
    name: 'hefu-get-share-request',
    text: `SELECT ${shareRequestColumns} FROM hefu.share_request WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}
