import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A sign-in in a browser. `subject` is whom the method knows: the provider's subject, or the demo city's operator. */
export interface WebSession {
  readonly user: string;
  readonly method: string;
  readonly subject: string;
}

/** Keeps a session; of its token only the SHA-256. Instants are ISO 8601. */
export async function addWebSession(
  pool: Pool,
  token: string,
  { user, method, subject }: WebSession,
  at: string,
  expiresAt: string,
): Promise<void> {
  await pool.query(
    `INSERT INTO hefu.web_session (token_sha256, user_id, method, subject, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6)`,
    [sha256(token), user, method, subject, at, expiresAt],
  );
}

/** The session of a token, seen now; null when it has ended, expired, or was idle since before `idleSince`. */
export async function seeWebSession(
  pool: Pool,
  token: string,
  at: string,
  idleSince: string,
): Promise<WebSession | null> {
  const { rows } = await pool.query<WebSession & { stale: boolean }>({
    name: 'hefu-see-web-session',
    text: `SELECT user_id AS "user", method, subject, last_seen_at < $2::timestamptz - interval '1 minute' AS stale
           FROM hefu.web_session
           WHERE token_sha256 = $1 AND ended_at IS NULL AND expires_at > $2 AND last_seen_at > $3`,
    values: [sha256(token), at, idleSince],
  });
  const [found] = rows;
  if (found === undefined) return null;
  // Once a minute is enough to know who is idle: not a write for every page.
  if (found.stale)
    await pool.query('UPDATE hefu.web_session SET last_seen_at = $2 WHERE token_sha256 = $1', [
      sha256(token),
      at,
    ]);
  return { user: found.user, method: found.method, subject: found.subject };
}

/** Ends every session of somebody, by whom the sign-in's method knows. */
export async function endWebSessionsOf(pool: Pool, subject: string, at: string): Promise<void> {
  await pool.query('UPDATE hefu.web_session SET ended_at = $2 WHERE subject = $1 AND ended_at IS NULL', [
    subject,
    at,
  ]);
}

/** Ends one session. */
export async function endWebSession(pool: Pool, token: string, at: string): Promise<void> {
  await pool.query('UPDATE hefu.web_session SET ended_at = $2 WHERE token_sha256 = $1 AND ended_at IS NULL', [
    sha256(token),
    at,
  ]);
}
