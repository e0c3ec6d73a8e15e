import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { newlyTold, type OwedDeadline, type ToldDeadline } from '../domain/deadline-feed.js';

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A feed of a person's own; their former one ends. */
export async function addDeadlineFeed(pool: Pool, token: string, user: string, at: string): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    await client.query(
      'UPDATE hefu.deadline_feed SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL',
      [user, at],
    );
    await client.query(
      `INSERT INTO hefu.deadline_feed (token_sha256, user_id, created_at) VALUES ($1, $2, $3)`,
      [sha256(token), user, at],
    );
    await client.query('COMMIT');
    broken = false;
  } finally {
    client.release(broken);
  }
}

/** Ends a person's feed; whether there was one. */
export async function endDeadlineFeed(pool: Pool, user: string, at: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE hefu.deadline_feed SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL',
    [user, at],
  );
  return rowCount !== null && rowCount > 0;
}

/** When a person's feed was made, an instant; null when they have none. */
export async function deadlineFeedSince(pool: Pool, user: string): Promise<Date | null> {
  const { rows } = await pool.query<{ at: Date }>(
    'SELECT created_at AS at FROM hefu.deadline_feed WHERE user_id = $1 AND ended_at IS NULL',
    [user],
  );
  return rows[0]?.at ?? null;
}

/** Whose feed this is; null when it has ended or never was. */
export async function userOfDeadlineFeed(pool: Pool, token: string): Promise<string | null> {
  const { rows } = await pool.query<{ user: string }>(
    'SELECT user_id AS "user" FROM hefu.deadline_feed WHERE token_sha256 = $1 AND ended_at IS NULL',
    [sha256(token)],
  );
  return rows[0]?.user ?? null;
}

/**
 * Tells a feed what is owed now, and keeps what it was told. @returns what it shows: everything owed, and what was
 * cancelled on `forgetBefore` (a date) or later.
 */
export async function tellDeadlines(
  pool: Pool,
  token: string,
  owed: readonly OwedDeadline[],
  now: { readonly at: string; readonly today: string; readonly forgetBefore: string },
): Promise<readonly ToldDeadline[]> {
  const feed = sha256(token);
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    // Two calendars may ask at once: numbers are given one after the other.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [feed.toString('hex')]);
    const told = await readTold(client, feed);
    const changes = newlyTold(told, owed, now.today);
    if (changes.length > 0)
      await client.query(
        `INSERT INTO hefu.deadline_feed_entry
           (token_sha256, stream, name, due, title, sequence, cancelled_on, changed_at)
         SELECT $1, stream, name, due, title, sequence, "cancelledOn", $3
         FROM jsonb_to_recordset($2::jsonb)
           AS x (stream text, name text, due date, title text, sequence integer, "cancelledOn" date)
         ON CONFLICT (token_sha256, stream, name) DO UPDATE SET
           due = excluded.due, title = excluded.title, sequence = excluded.sequence,
           cancelled_on = excluded.cancelled_on, changed_at = excluded.changed_at`,
        [feed, JSON.stringify(changes), now.at],
      );
    const shown = changes.length === 0 ? told : await readTold(client, feed);
    await client.query('COMMIT');
    broken = false;
    return shown.filter(({ cancelledOn }) => cancelledOn === null || cancelledOn >= now.forgetBefore);
  } finally {
    client.release(broken);
  }
}

async function readTold(client: Pick<Pool, 'query'>, feed: Buffer): Promise<readonly ToldDeadline[]> {
  const { rows } = await client.query<ToldDeadline>(
    `SELECT stream, name, due::text AS due, title, sequence, cancelled_on::text AS "cancelledOn"
     FROM hefu.deadline_feed_entry WHERE token_sha256 = $1 ORDER BY due, stream, name`,
    [feed],
  );
  return rows;
}
