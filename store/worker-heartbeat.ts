import type { Pool } from 'pg';

/**
 * A worker says that it lives, by the database's clock: Temporal lists a dead one as a poller for minutes.
 * Rows of workers silent for a day go with it, so the table stays small.
 */
export async function beat(pool: Pool, workerId: string, buildId: string): Promise<void> {
  await pool.query({
    name: 'hefu-beat',
    text: `WITH gone AS (DELETE FROM hefu.worker_heartbeat WHERE at < clock_timestamp() - interval '1 day' AND worker_id <> $1)
           INSERT INTO hefu.worker_heartbeat (worker_id, at, build_id) VALUES ($1, clock_timestamp(), $2)
           ON CONFLICT (worker_id) DO UPDATE SET at = excluded.at, build_id = excluded.build_id`,
    values: [workerId, buildId],
  });
}

/** Whether any worker was heard within the last `maxAgeSeconds`. */
export async function freshHeartbeat(pool: Pool, maxAgeSeconds: number): Promise<boolean> {
  const { rows } = await pool.query<{ fresh: boolean }>(
    `SELECT EXISTS (SELECT FROM hefu.worker_heartbeat WHERE at > clock_timestamp() - make_interval(secs => $1)) AS fresh`,
    [maxAgeSeconds],
  );
  return rows[0]?.fresh ?? false;
}

/** A worker that stops says so, and is not waited for. */
export async function lastBeat(pool: Pool, workerId: string): Promise<void> {
  await pool.query('DELETE FROM hefu.worker_heartbeat WHERE worker_id = $1', [workerId]);
}
