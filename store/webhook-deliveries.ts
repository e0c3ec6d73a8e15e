import type { Pool } from 'pg';
import type { DeliveryKey } from '../domain/webhook/delivery-key.js';
import { pageLimit } from './read-stream.js';

export interface WebhookDelivery extends DeliveryKey {
  readonly stream: string;
  readonly type: string;
  readonly state: 'due' | 'retrying' | 'sent' | 'undelivered';
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly at: Date;
}

const columns = `webhook, position::float8 AS position, round, stream, type, state, attempts,
  last_status AS "lastStatus", last_error AS "lastError", at`;

/** What nobody has begun to send yet, oldest first. */
export async function dueDeliveries(
  pool: Pool,
  webhook: string,
  limit: number,
): Promise<readonly DeliveryKey[]> {
  const { rows } = await pool.query<DeliveryKey>(
    `SELECT webhook, position::float8 AS position, round FROM hefu.webhook_delivery d
     WHERE webhook = $1 AND state = 'due' ORDER BY d.position LIMIT $2`,
    [webhook, limit],
  );
  return rows;
}

/** The delivery of this round, while it is still to be sent; null when it was, or was begun anew. */
export async function openDelivery(pool: Pool, key: DeliveryKey): Promise<WebhookDelivery | null> {
  const { rows } = await pool.query<WebhookDelivery>(
    `SELECT ${columns} FROM hefu.webhook_delivery
     WHERE webhook = $1 AND position = $2 AND round = $3 AND state IN ('due', 'retrying')`,
    [key.webhook, key.position, key.round],
  );
  return rows[0] ?? null;
}

/** An endpoint's deliveries, newest first, before the place `before`. */
export async function listDeliveries(
  pool: Pool,
  webhook: string,
  page: { readonly limit: number; readonly before?: number; readonly state?: string },
): Promise<readonly WebhookDelivery[]> {
  const { rows } = await pool.query<WebhookDelivery>(
    `SELECT ${columns} FROM hefu.webhook_delivery d
     WHERE webhook = $1 AND ($2::bigint IS NULL OR d.position < $2) AND ($3::text IS NULL OR state = $3)
     ORDER BY d.position DESC LIMIT $4`,
    [webhook, page.before ?? null, page.state ?? null, Math.min(page.limit, pageLimit)],
  );
  return rows;
}

export interface DeliveryAttempt {
  readonly state: 'sent' | 'retrying' | 'undelivered';
  readonly status: number | null;
  readonly error: string | null;
  readonly at: string;
}

/** How an attempt went, for the log of deliveries and for the endpoint as a whole. */
export async function markDelivery(pool: Pool, key: DeliveryKey, attempt: DeliveryAttempt): Promise<void> {
  await pool.query(
    `WITH marked AS (
       UPDATE hefu.webhook_delivery
       SET state = $4, attempts = attempts + CASE WHEN $4 = 'undelivered' THEN 0 ELSE 1 END, at = $7,
           last_status = CASE WHEN $4 = 'undelivered' THEN last_status ELSE $5::integer END,
           last_error = CASE WHEN $4 = 'undelivered' THEN coalesce(last_error, left($6, 1000)) ELSE left($6, 1000) END
       WHERE webhook = $1 AND position = $2 AND round = $3 AND state IN ('due', 'retrying')
       RETURNING webhook)
     UPDATE hefu.webhook_feed f
     SET failing_since = CASE WHEN $4 = 'sent' THEN NULL ELSE coalesce(failing_since, $7) END,
         failures = CASE $4 WHEN 'sent' THEN 0 WHEN 'retrying' THEN failures + 1 ELSE failures END
     FROM marked WHERE f.webhook = marked.webhook`,
    [key.webhook, key.position, key.round, attempt.state, attempt.status, attempt.error, attempt.at],
  );
}

/** Has what was sent or given up sent anew; how many there were. What is on its way is left to that. */
export async function replayDeliveries(
  pool: Pool,
  webhook: string,
  range: { readonly from: number; readonly to: number },
  at: string,
): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE hefu.webhook_delivery SET state = 'due', round = round + 1, attempts = 0, at = $4
     WHERE webhook = $1 AND position BETWEEN $2 AND $3 AND state IN ('sent', 'undelivered')`,
    [webhook, range.from, range.to, at],
  );
  return rowCount ?? 0;
}
