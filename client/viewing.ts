import type pg from 'pg';
import { isCitywide } from '../domain/directory/citywide.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';

/**
 * The same connection, reading as this person: the database itself shows only rows of their own department (row
 * security), or all of them to whoever supervises or audits. For reading; commands are decided by the rules.
 */
export function viewing(hefu: HefuConnection, { actor }: Session): HefuConnection {
  const citywide = isCitywide(actor.roles) ? 'yes' : '';
  const query = async (...asked: unknown[]): Promise<unknown> => {
    const client = await hefu.pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN READ ONLY');
      await client.query({
        name: 'hefu-view-as',
        text: `SELECT set_config('role', 'hefu_reader', true), set_config('hefu.viewer_department', $1, true),
                      set_config('hefu.viewer_citywide', $2, true)`,
        values: [actor.department, citywide],
      });
      const result = await (client.query as (...asked: unknown[]) => Promise<unknown>)(...asked);
      await client.query('COMMIT');
      broken = false;
      return result;
    } finally {
      // A connection that may still be in somebody's transaction is not given to the next.
      client.release(broken);
    }
  };
  // Reading needs nothing of a pool but `query`.
  return { ...hefu, pool: { query } as unknown as pg.Pool };
}
