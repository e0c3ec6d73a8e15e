import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

export interface OutstandingDelivery {
  readonly noticeId: string;
  readonly stream: string;
  readonly subject: string;
  readonly recipient: string;
  readonly state: 'due' | 'retrying' | 'undelivered';
  readonly attempts: number;
  readonly lastError: string | null;
  /** Of the last attempt, or since when it is due. */
  readonly at: Date;
}

/** What has not been sent, the given-up first, then newest first; at most 1,000. */
export async function listOutstanding(pool: Pool): Promise<readonly OutstandingDelivery[]> {
  const { rows } = await pool.query<OutstandingDelivery>(
    `SELECT d.notice_id::text AS "noticeId", n.stream, n.subject, n.recipient, d.state, d.attempts,
            d.last_error AS "lastError", d.at
     FROM hefu.delivery d JOIN hefu.notice n ON n.id = d.notice_id
     WHERE d.state <> 'sent' ORDER BY d.state DESC, d.notice_id DESC LIMIT $1`,
    [pageLimit],
  );
  return rows;
}

/** How many there are of each state, sent ones aside. */
export async function countOutstanding(pool: Pool): Promise<{ readonly [state: string]: number }> {
  const { rows } = await pool.query<{ state: string; count: number }>(
    `SELECT state, count(*)::integer AS count FROM hefu.delivery WHERE state <> 'sent' GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
