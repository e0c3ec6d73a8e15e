import type { Pool } from 'pg';

/** A token that was checked, for a checkpoint; the first one of each is kept. */
export async function addTimestamp(
  pool: Pool,
  timestamp: {
    readonly size: number;
    readonly authority: string;
    readonly token: Uint8Array;
    readonly receivedAt: Date;
  },
): Promise<void> {
  await pool.query(
    `INSERT INTO hefu.checkpoint_timestamp (size, authority, token, received_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (size) DO NOTHING`,
    [timestamp.size, timestamp.authority, Buffer.from(timestamp.token), timestamp.receivedAt],
  );
}
