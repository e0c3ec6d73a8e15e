import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

/** A notice in somebody's inbox. */
export interface InboxNotice {
  readonly id: string;
  /** The case it is about: `share-request/GX-2026-000123`. */
  readonly stream: string;
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** Instants. */
  readonly createdAt: Date;
  readonly firstOpenedAt: Date | null;
}

// Sorted by `n.id`: a bare `id` in ORDER BY would be the text given back here.
const columns = `id::text AS id, stream, seq::integer AS seq, kind, subject, body,
  created_at AS "createdAt", first_opened_at AS "firstOpenedAt"`;

/**
 * A person's notices, newest first; at most `limit` (default 100, ≤ 1,000) that came before the notice `before`, or the
 * ones just after the notice `after`.
 */
export async function listInbox(
  pool: Pool,
  user: string,
  page: {
    readonly limit?: number;
    readonly before?: string;
    readonly after?: string;
    readonly unopened?: boolean;
  } = {},
): Promise<readonly InboxNotice[]> {
  const upwards = page.after !== undefined;
  const { rows } = await pool.query<InboxNotice>(
    `SELECT ${columns} FROM hefu.notice n
     WHERE recipient = $1 AND ($2::bigint IS NULL OR n.id < $2) AND ($3::boolean IS NOT TRUE OR first_opened_at IS NULL)
       AND ($5::bigint IS NULL OR n.id > $5)
     ORDER BY n.id ${upwards ? '' : 'DESC'} LIMIT $4`,
    [
      user,
      page.before ?? null,
      page.unopened ?? false,
      Math.min(page.limit ?? 100, pageLimit),
      page.after ?? null,
    ],
  );
  return upwards ? rows.reverse() : rows;
}

/** One notice to this person; null when there is none. */
export async function getNotice(pool: Pool, user: string, id: string): Promise<InboxNotice | null> {
  const { rows } = await pool.query<InboxNotice>(
    `SELECT ${columns} FROM hefu.notice n WHERE n.id = $2 AND recipient = $1`,
    [user, id],
  );
  return rows[0] ?? null;
}

/** Records the first opening, and only the first. False when it is not a notice to this person. */
export async function openNotice(pool: Pool, user: string, id: string, at: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE hefu.notice SET first_opened_at = coalesce(first_opened_at, $3) WHERE id = $2 AND recipient = $1`,
    [user, id, at],
  );
  return rowCount === 1;
}

/** Notices nobody got, since nobody held the role when they were recorded; newest first, at most 1,000. */
export async function listUnreached(
  pool: Pool,
): Promise<readonly (InboxNotice & { readonly addressedTo: { readonly [key: string]: string } })[]> {
  const { rows } = await pool.query<
    InboxNotice & { readonly addressedTo: { readonly [key: string]: string } }
  >(
    `SELECT ${columns}, addressed_to AS "addressedTo" FROM hefu.notice n WHERE recipient IS NULL ORDER BY n.id DESC LIMIT $1`,
    [pageLimit],
  );
  return rows;
}
