import type { Pool } from 'pg';

/** How many events are recorded: by the heads of the streams, which is much less to read than the events. */
export async function logSize(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ size: string }>(
    'SELECT coalesce(sum(version), 0)::text AS size FROM hefu.stream',
  );
  return Number(rows[0]?.size ?? 0);
}
