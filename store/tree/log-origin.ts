import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

const attempts = 20;

/** The name of the log. Where it has none yet its first epoch begins, under the wanted name or one made up. */
export async function logOrigin(pool: Pool, wanted: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await pool.query<{ origin: string }>(
      'SELECT origin FROM hefu.tree_epoch ORDER BY epoch DESC LIMIT 1',
    );
    const [epoch] = rows;
    if (epoch !== undefined) return epoch.origin;
    const origin = wanted === '' ? `hefu/${randomBytes(6).toString('hex')}` : wanted;
    try {
      await pool.query(`SELECT hefu.start_epoch($1, 'engine', 'first start')`, [origin]);
    } catch (error) {
      // Somebody else is at it this moment.
      if (attempt === attempts) throw error;
      await pause(100);
    }
  }
}
