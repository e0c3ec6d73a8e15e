import type { Pool } from 'pg';
import { pino } from 'pino';
import { authoritySettings } from '../audit/timestamp/authority-settings.js';
import { runStamping } from '../audit/timestamp/run-stamping.js';

const log = pino({ name: 'timestamps' });

/** Has the time of checkpoints witnessed by an authority, where one is set; apart from signing, which waits for nobody. */
export async function stampLog(pool: Pool, signal: AbortSignal): Promise<void> {
  const authority = await authoritySettings(process.env);
  if (authority === null) return;
  if ('unusable' in authority) {
    log.error(authority, 'no tokens are asked for: see hefu doctor');
    return;
  }
  await runStamping(
    { pool, authority },
    {
      turned: (stamped) => {
        if (stamped.kind === 'stamped') log.info(stamped, 'a checkpoint has its token');
        else if (stamped.kind !== 'nothing-due') log.warn(stamped, 'no token: it is asked for again');
      },
      failed: (error) => {
        log.error(
          { error: error instanceof Error ? error.stack : String(error) },
          'asking for tokens failed',
        );
      },
    },
    signal,
  );
}
