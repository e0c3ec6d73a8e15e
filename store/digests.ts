import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

/** Who gets the day's mail: in office, with an address, and not having said no; by user id after `after`. */
export async function digestReaders(pool: Pool, after: string, limit: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ user: string }>(
    `SELECT p.user_id AS "user" FROM hefu.person p JOIN hefu.personal_data d USING (user_id)
     WHERE p.active AND d.email IS NOT NULL AND coalesce((p.view #>> '{notices,daily}')::boolean, true) AND p.user_id > $1
     ORDER BY p.user_id LIMIT $2`,
    [after, Math.min(limit, pageLimit)],
  );
  return rows.map(({ user }) => user);
}

/** Whether a person's mail of a day is still to be sent; from now on it is known to be due. */
export async function isDigestDue(pool: Pool, day: string, user: string, at: string): Promise<boolean> {
  await pool.query(
    'INSERT INTO hefu.digest (day, user_id, at) VALUES ($1, $2, $3) ON CONFLICT (day, user_id) DO NOTHING',
    [day, user, at],
  );
  const { rows } = await pool.query<{ state: string }>(
    'SELECT state FROM hefu.digest WHERE day = $1 AND user_id = $2',
    [day, user],
  );
  return rows[0]?.state !== 'sent';
}

export interface DigestAttempt {
  readonly state: 'retrying' | 'sent' | 'undelivered';
  readonly error: string | null;
  readonly at: string;
}

/** How an attempt went. What was sent stays sent. */
export async function markDigest(
  pool: Pool,
  day: string,
  user: string,
  { state, error, at }: DigestAttempt,
): Promise<void> {
  await pool.query(
    `UPDATE hefu.digest SET state = $3, attempts = attempts + CASE WHEN $3 = 'undelivered' THEN 0 ELSE 1 END,
       last_error = CASE WHEN $3 = 'undelivered' THEN coalesce(last_error, left($4, 1000)) ELSE left($4, 1000) END, at = $5
     WHERE day = $1 AND user_id = $2 AND state <> 'sent'`,
    [day, user, state, error, at],
  );
}

export interface MissedDigest {
  readonly day: string;
  readonly user: string;
  readonly lastError: string | null;
}

/** The day's mails that were given up, newest first, at most 1,000. */
export async function listMissedDigests(pool: Pool): Promise<readonly MissedDigest[]> {
  const { rows } = await pool.query<MissedDigest>(
    `SELECT day::text AS day, user_id AS "user", last_error AS "lastError" FROM hefu.digest
     WHERE state = 'undelivered' ORDER BY hefu.digest.day DESC, user_id LIMIT $1`,
    [pageLimit],
  );
  return rows;
}
