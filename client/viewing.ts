import pg from 'pg';
import { isCitywide } from '../domain/directory/citywide.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';

/**
 * The same connection, reading as this person: the database itself shows only rows of their own department (row
 * security), or all of them to whoever supervises or audits. For reading; commands are decided by the rules.
 */
export function viewing(hefu: HefuConnection, { actor }: Session): HefuConnection {
  const query = readingIn(hefu.pool, beginAs(actor.department, isCitywide(actor.roles)));
  // Reading needs nothing of a pool but `query`.
  return { ...hefu, pool: { query } as unknown as pg.Pool };
}

/** One message: whatever fails in it, nothing after it runs. Role and viewer end with the transaction. */
function beginAs(department: string, citywide: boolean): string {
  return `BEGIN READ ONLY; SELECT set_config('role', 'hefu_reader', true),
    set_config('hefu.viewer_department', ${pg.escapeLiteral(department)}, true),
    set_config('hefu.viewer_citywide', '${citywide ? 'yes' : ''}', true)`;
}

interface Asked {
  readonly statement: readonly unknown[];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What is asked at the same time goes through one transaction, one after the other, each statement at its own moment: a page
 * of many parts takes one connection of the pool and not all of them, and says once who looks.
 */
function readingIn(pool: pg.Pool, begin: string): (...statement: unknown[]) => Promise<unknown> {
  const waiting: Asked[] = [];
  let isReading = false;
  const readAll = async (): Promise<void> => {
    while (waiting.length > 0) await answerWaiting(pool, begin, waiting);
    isReading = false;
  };
  return (...statement) =>
    new Promise((resolve, reject) => {
      waiting.push({ statement, resolve, reject });
      if (isReading) return;
      isReading = true;
      void readAll();
    });
}

/** One transaction for all who wait, and who come while it lasts. After a statement that failed the others get a new one. */
async function answerWaiting(pool: pg.Pool, begin: string, waiting: Asked[]): Promise<void> {
  let client: pg.PoolClient | undefined;
  let isBroken = true;
  try {
    client = await pool.connect();
    await client.query(begin);
    const run = client.query.bind(client) as (...statement: unknown[]) => Promise<unknown>;
    isBroken = await hasFailed(run, waiting);
    if (!isBroken) await client.query('COMMIT');
  } catch (error) {
    isBroken = true;
    for (const { reject } of waiting.splice(0)) reject(error);
  } finally {
    // A connection that may still be in somebody's transaction is not given to the next.
    client?.release(isBroken);
  }
}

async function hasFailed(
  run: (...statement: unknown[]) => Promise<unknown>,
  waiting: Asked[],
): Promise<boolean> {
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    try {
      one.resolve(await run(...one.statement));
    } catch (error) {
      one.reject(error);
      return true;
    }
  }
  return false;
}
