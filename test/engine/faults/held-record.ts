import pg from 'pg';
import { eventually } from '../eventually.js';

/** A stream that nobody can append to for the moment. */
export interface HeldRecord {
  /** Somebody's statement has arrived and waits for us. */
  readonly reached: () => Promise<void>;
  /** Lets it through, and returns when it is recorded: `version` events stand in the log. */
  readonly recorded: (version: number) => Promise<void>;
}

/**
 * Holds a stream's head as any other transaction might. Who waits for it has sent its whole statement: once let
 * through it is recorded, whatever has become of the process that sent it.
 */
export async function holdRecord(ownerUrl: string, stream: string): Promise<HeldRecord> {
  const [holder, watcher] = [ownerUrl, ownerUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  );
  if (holder === undefined || watcher === undefined) throw new Error('no client');
  await Promise.all([holder.connect(), watcher.connect()]);
  await holder.query('BEGIN');
  await holder.query('SELECT FROM hefu.stream WHERE stream = $1 FOR UPDATE', [stream]);
  const count = async (text: string, values: readonly unknown[] = []): Promise<number> =>
    Number((await watcher.query<{ n: string }>(text, [...values])).rows[0]?.n);
  const until = async (holds: () => Promise<boolean>): Promise<void> =>
    eventually(async () => {
      if (!(await holds())) throw new Error(`${stream}: not yet`);
    });
  return {
    reached: () =>
      until(
        async () =>
          (await count(
            `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )) > 0,
      ),
    recorded: async (version) => {
      await holder.query('COMMIT');
      await until(
        async () =>
          (await count('SELECT count(*) AS n FROM hefu.event WHERE stream = $1', [stream])) === version,
      );
      await Promise.all([holder.end(), watcher.end()]);
    },
  };
}
