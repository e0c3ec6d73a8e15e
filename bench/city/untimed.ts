import pg from 'pg';
import { openHefu, type HefuAddresses, type HefuConnection } from '../../client/connection.js';

/**
 * A connection that waits for as long as it takes: whoever makes a city does so beside other programs, and may be stopped for
 * minutes, anywhere.
 */
export async function untimedHefu(addresses: HefuAddresses): Promise<HefuConnection> {
  const hefu = openHefu(addresses);
  await hefu.pool.end();
  const pool = new pg.Pool({ connectionString: addresses.databaseUrl, max: 10, idleTimeoutMillis: 0 });
  return { ...hefu, pool, close: () => pool.end() };
}
