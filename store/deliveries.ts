import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

export interface Delivery {
  readonly noticeId: string;
  readonly channel: 'mail';
  readonly address: string;
  readonly recipient: string;
  readonly stream: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'due' | 'retrying' | 'sent' | 'undelivered';
  readonly attempts: number;
  readonly lastError: string | null;
}

const selectDeliveries = `SELECT d.notice_id::text AS "noticeId", d.channel, d.address, n.recipient, n.stream, n.kind, n.subject,
    n.body, d.state, d.attempts, d.last_error AS "lastError"
  FROM hefu.delivery d JOIN hefu.notice n ON n.id = d.notice_id`;

/** Those of the notices that are still to be sent; a sent one, or one whose address was erased, is not among them. */
export async function takeDeliveries(pool: Pool, noticeIds: readonly string[]): Promise<readonly Delivery[]> {
  const { rows } = await pool.query<Delivery>(
    `${selectDeliveries}
     WHERE d.notice_id = ANY ($1::bigint[]) AND d.state IN ('due', 'retrying') AND d.address IS NOT NULL ORDER BY d.notice_id`,
    [noticeIds.slice(0, pageLimit)],
  );
  return rows;
}

/** The channel's server has taken it. `at`: the instant, ISO 8601; `checkpoint`: size of the one that went with it. */
export async function markSent(
  pool: Pool,
  noticeId: string,
  at: string,
  checkpoint: number | null,
): Promise<void> {
  await pool.query(
    `UPDATE hefu.delivery SET state = 'sent', attempts = attempts + 1, last_error = NULL, at = $2, checkpoint = $3
     WHERE notice_id = $1`,
    [noticeId, at, checkpoint],
  );
}

export interface FailedAttempt {
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  readonly error: string;
  /** No more attempts will be made: shown as undelivered from now on. */
  readonly final: boolean;
  readonly at: string;
}

/** An attempt failed. What was sent in the meantime stays sent. */
export async function markFailed(pool: Pool, noticeId: string, failed: FailedAttempt): Promise<void> {
  await pool.query(
    `UPDATE hefu.delivery
     SET state = CASE WHEN $4::boolean THEN 'undelivered' ELSE 'retrying' END, attempts = $2, last_error = left($3, 1000), at = $5
     WHERE notice_id = $1 AND state <> 'sent'`,
    [noticeId, failed.attempt, failed.error, failed.final, failed.at],
  );
}

/** Given up, and to be sent after all: to the address each recipient has now. */
export async function markDueAgain(pool: Pool, noticeIds: readonly string[], at: string): Promise<void> {
  await pool.query(
    `UPDATE hefu.delivery d SET state = 'due', address = p.email, attempts = 0, at = $2
     FROM hefu.notice n JOIN hefu.personal_data p ON p.user_id = n.recipient
     WHERE n.id = d.notice_id AND d.notice_id = ANY ($1::bigint[]) AND d.state = 'undelivered' AND p.email IS NOT NULL`,
    [noticeIds.slice(0, pageLimit), at],
  );
}

/** How a mail stands, and whether its recipient has an address now; null where there is no such mail. */
export async function deliveryStanding(
  pool: Pool,
  noticeId: string,
): Promise<{ readonly state: Delivery['state']; readonly hasAddress: boolean } | null> {
  const { rows } = await pool.query<{ state: Delivery['state']; hasAddress: boolean }>(
    `SELECT d.state, p.email IS NOT NULL AS "hasAddress"
     FROM hefu.delivery d JOIN hefu.notice n ON n.id = d.notice_id
     LEFT JOIN hefu.personal_data p ON p.user_id = n.recipient WHERE d.notice_id = $1`,
    [noticeId],
  );
  return rows[0] ?? null;
}

/** Deliveries given up, newest first, at most 1,000. */
export async function listUndelivered(pool: Pool): Promise<readonly Delivery[]> {
  const { rows } = await pool.query<Delivery>(
    `${selectDeliveries} WHERE d.state = 'undelivered' ORDER BY d.notice_id DESC LIMIT $1`,
    [pageLimit],
  );
  return rows;
}
