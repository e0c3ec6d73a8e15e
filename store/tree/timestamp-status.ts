import type { Pool } from 'pg';

export interface TimestampStatus {
  readonly tokens: number;
  /** When the newest token came. */
  readonly newest: Date | null;
  /** When the oldest checkpoint behind the newest token was signed: since then nobody has witnessed the log's time. */
  readonly unstampedSince: Date | null;
}

export async function timestampStatus(pool: Pool): Promise<TimestampStatus> {
  const { rows } = await pool.query<TimestampStatus>(
    `WITH last AS (SELECT count(*)::int AS tokens, max(size) AS size, max(received_at) AS newest FROM hefu.checkpoint_timestamp)
     SELECT tokens, newest, (SELECT at FROM hefu.checkpoint c WHERE c.size > coalesce(last.size, 0) ORDER BY c.size LIMIT 1) AS "unstampedSince"
     FROM last`,
  );
  return rows[0] ?? { tokens: 0, newest: null, unstampedSince: null };
}
