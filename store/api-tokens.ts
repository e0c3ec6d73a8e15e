import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Registers a token; only its SHA-256 is kept. `at`: ISO 8601. */
export async function addApiToken(pool: Pool, token: string, user: string, at: string): Promise<void> {
  await pool.query('INSERT INTO hefu.api_token (token_sha256, user_id, created_at) VALUES ($1, $2, $3)', [
    sha256(token),
    user,
    at,
  ]);
}

/** The user of a token that has not been revoked, or null. */
export async function userOfApiToken(pool: Pool, token: string): Promise<string | null> {
  const { rows } = await pool.query<{ user_id: string }>({
    name: 'hefu-user-of-token',
    text: 'SELECT user_id FROM hefu.api_token WHERE token_sha256 = $1 AND revoked_at IS NULL',
    values: [sha256(token)],
  });
  return rows[0]?.user_id ?? null;
}

/** Revokes all tokens of a user; how many there were. */
export async function revokeApiTokens(pool: Pool, user: string, at: string): Promise<number> {
  const { rowCount } = await pool.query(
    'UPDATE hefu.api_token SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL',
    [user, at],
  );
  return rowCount ?? 0;
}
