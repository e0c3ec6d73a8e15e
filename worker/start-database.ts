import { join, resolve } from 'node:path';
import pg from 'pg';
import { Obstacle } from '../temporal-config/obstacle.js';
import { say } from '../temporal-config/progress.js';
import { ensureDatabase, postgresServer, postgresUrl } from './embedded/postgres-server.js';
import { type Startup, superviseIn } from './startup.js';

/**
 * The database: `DATABASE_URL`, else the embedded server in the data folder, supervised.
 * @returns the owner's address.
 */
export async function startDatabase(startup: Startup): Promise<string> {
  const { databaseUrl, dataFolder } = startup.settings;
  if (databaseUrl !== null) {
    await requireDatabase(databaseUrl);
    return databaseUrl;
  }
  const server = await postgresServer({ dataFolder, logFolder: join(dataFolder, 'logs') });
  if (resolve(server.place) !== resolve(dataFolder, 'postgres')) {
    say(`  数据库文件在 ${server.place}（数据库不能以 root 运行，它的用户进不了 ${dataFolder}）`);
  }
  await superviseIn(startup, 'postgres', server.launch);
  await ensureDatabase(server, 'hefu');
  return postgresUrl(server, 'hefu');
}

/** @throws Obstacle when nobody answers there, or does not let us in. */
export async function requireDatabase(url: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new Obstacle(`DATABASE_URL 指定的数据库连接不上（${why}）。请检查地址、账号和数据库是否已启动。`);
  }
}
