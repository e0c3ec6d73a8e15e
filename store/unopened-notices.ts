import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

export interface UnopenedNotice {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly kind: string;
  /** Null: nobody held the office it was addressed to. */
  readonly recipient: string | null;
  readonly subject: string;
  readonly createdAt: Date;
}

/** Notices nobody has opened since before `before`, oldest first, at most 1,000. */
export async function listUnopened(pool: Pool, before: string): Promise<readonly UnopenedNotice[]> {
  const { rows } = await pool.query<UnopenedNotice>(
    `SELECT n.id::text AS id, n.stream, n.seq::integer AS seq, n.kind, n.recipient, n.subject, n.created_at AS "createdAt"
     FROM hefu.notice n WHERE n.first_opened_at IS NULL AND n.created_at < $1 ORDER BY n.id LIMIT $2`,
    [before, pageLimit],
  );
  return rows;
}
