import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';

const attemptsLimit = 5;
/** Two first starts may meet in the cluster's shared catalogue of roles; the later one tries again. */
const concurrentChange = new Set(['XX000', '40001', '40P01', '23505', '42710']);

/**
 * Brings the database to the newest schema. Idempotent; two at once wait for each other (advisory lock, at most
 * a minute). Migrations only go forward and run in one transaction: all of them, or none.
 * @param ownerUrl connection string of the database's owner, who may create roles.
 * @throws the database's own error, after the transaction was rolled back.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrateOnce(ownerUrl);
      return;
    } catch (error) {
      const isWorthAnother = error instanceof pg.DatabaseError && concurrentChange.has(error.code ?? '');
      if (!isWorthAnother || attempt === attemptsLimit) throw error;
    }
  }
}

async function migrateOnce(ownerUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    lock_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    await runner({
      dbClient: client,
      dir: fileURLToPath(new URL('./migrations', import.meta.url)),
      direction: 'up',
      migrationsSchema: 'hefu',
      migrationsTable: 'migration',
      createMigrationsSchema: true,
      advisoryLockMode: 'wait',
      singleTransaction: true,
      logger: { info: ignore, warn: ignore, error: ignore },
    });
  } finally {
    await client.end();
  }
}

// What went wrong is in the error that is thrown.
function ignore(): void {
  return;
}
