import type { Pool } from 'pg';

/** A gateway's public key (Ed25519, base64) and when it may sign; `until` null = still. */
export interface GatewayKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly since: Date;
  readonly until: Date | null;
}

/** Every key there ever was (old envelopes must still verify), by id; at most 1,000. */
export async function listGatewayKeys(pool: Pool): Promise<readonly GatewayKey[]> {
  const { rows } = await pool.query<GatewayKey>(
    `SELECT key_id AS "keyId", public_key AS "publicKey", since, until FROM hefu.gateway_key ORDER BY key_id LIMIT 1000`,
  );
  return rows;
}
