import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { pageLimit } from './read-stream.js';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A client that acts as `user`; only the hash of its secret is kept. */
export async function addMachineClient(
  pool: Pool,
  client: { readonly id: string; readonly secret: string; readonly user: string; readonly at: string },
): Promise<void> {
  await pool.query(
    'INSERT INTO hefu.machine_client (client_id, secret_sha256, user_id, created_at) VALUES ($1, $2, $3, $4)',
    [client.id, sha256(client.secret), client.user, client.at],
  );
}

/** Ends a client and with it every token it holds; whether there was one. */
export async function endMachineClient(pool: Pool, id: string, user: string, at: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE hefu.machine_client SET ended_at = $3 WHERE client_id = $1 AND user_id = $2 AND ended_at IS NULL',
    [id, user, at],
  );
  return rowCount === 1;
}

/** Gives a client a token where the secret is its own. Null where it is not: which of the two was wrong is not told. */
export async function addClientToken(
  pool: Pool,
  asked: { readonly id: string; readonly secret: string },
  token: { readonly token: string; readonly at: string; readonly expiresAt: string },
): Promise<string | null> {
  const { rows } = await pool.query<{ user: string }>(
    `WITH asking AS (SELECT client_id, user_id FROM hefu.machine_client
                     WHERE client_id = $1 AND secret_sha256 = $2 AND ended_at IS NULL),
          given AS (INSERT INTO hefu.client_token (token_sha256, client_id, issued_at, expires_at)
                    SELECT $3, client_id, $4, $5 FROM asking RETURNING client_id)
     SELECT a.user_id AS "user" FROM asking a JOIN given g USING (client_id)`,
    [asked.id, sha256(asked.secret), sha256(token.token), token.at, token.expiresAt],
  );
  return rows[0]?.user ?? null;
}

/** Whose token this is at the moment `at`; null when it has expired, or its client was ended. */
export async function holderOfClientToken(
  pool: Pool,
  token: string,
  at: string,
): Promise<{ readonly client: string; readonly user: string } | null> {
  const { rows } = await pool.query<{ client: string; user: string }>({
    name: 'hefu-holder-of-client-token',
    text: `SELECT c.client_id AS client, c.user_id AS "user"
           FROM hefu.client_token t JOIN hefu.machine_client c USING (client_id)
           WHERE t.token_sha256 = $1 AND t.expires_at > $2 AND c.ended_at IS NULL`,
    values: [sha256(token), at],
  });
  return rows[0] ?? null;
}

export interface MachineClient {
  readonly id: string;
  readonly user: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly lastTokenAt: Date | null;
}

/** Clients, those in use first; at most 1,000. */
export async function listMachineClients(pool: Pool): Promise<readonly MachineClient[]> {
  const { rows } = await pool.query<MachineClient>(
    `SELECT c.client_id AS id, c.user_id AS "user", c.created_at AS "createdAt", c.ended_at AS "endedAt",
            (SELECT max(t.issued_at) FROM hefu.client_token t WHERE t.client_id = c.client_id) AS "lastTokenAt"
     FROM hefu.machine_client c ORDER BY c.ended_at IS NOT NULL, c.client_id LIMIT $1`,
    [pageLimit],
  );
  return rows;
}
