import type { Pool } from 'pg';

export interface CheckpointDue {
  readonly size: number;
  readonly at: Date;
  /** The signed note. */
  readonly note: string;
}

/**
 * The newest checkpoint, when it has no token and none has come for so many minutes. Several processes may ask at once:
 * the first token of a checkpoint is kept.
 */
export async function checkpointDue(pool: Pool, everyMinutes: number): Promise<CheckpointDue | null> {
  const { rows } = await pool.query<{ size: string; at: Date; note: string }>({
    name: 'hefu-checkpoint-due',
    text: `SELECT c.size, c.at, c.note FROM (SELECT size, at, note FROM hefu.checkpoint ORDER BY size DESC LIMIT 1) c
           WHERE NOT EXISTS (SELECT FROM hefu.checkpoint_timestamp t WHERE t.size = c.size)
             AND NOT EXISTS (SELECT FROM (SELECT received_at FROM hefu.checkpoint_timestamp ORDER BY size DESC LIMIT 1) t
                             WHERE t.received_at > clock_timestamp() - make_interval(mins => $1))`,
    values: [everyMinutes],
  });
  const [row] = rows;
  return row === undefined ? null : { ...row, size: Number(row.size) };
}
