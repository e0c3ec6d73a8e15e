import { join } from 'node:path';
import { developmentServer } from '../temporal-config/development-server.js';
import { freePort } from '../temporal-config/free-port.js';
import { defaultNamespace } from '../temporal-config/names.js';
import { prepareNamespace } from '../temporal-config/prepare-namespace.js';
import { type Launch, type ServerProcess, startServerProcess } from '../temporal-config/server-process.js';
import { obtainTemporalProgram } from '../temporal-config/temporal-program.js';
import { migrate } from '../store/migrate.js';
import { applicationUrl } from '../store/application-url.js';
import { ensureDatabase, postgresServer, postgresUrl } from '../worker/embedded/postgres-server.js';

export interface BenchServers {
  readonly address: string;
  readonly namespace: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly pids: readonly number[];
  readonly stop: () => Promise<void>;
}

/** The servers as `npm start` runs them: on disk, with every write made durable. */
export async function startServers(folder: string): Promise<BenchServers> {
  const running: ServerProcess[] = [];
  const start = async (launch: Launch): Promise<void> => {
    running.push(await startServerProcess(launch));
  };
  const postgres = await postgresServer({ dataFolder: folder, logFolder: folder });
  await start(postgres.launch);
  await ensureDatabase(postgres, 'hefu');
  const ownerUrl = postgresUrl(postgres, 'hefu');
  await migrate(ownerUrl);
  const port = await freePort();
  const program = await obtainTemporalProgram();
  const databaseFile = join(folder, 'temporal.db');
  await start(
    developmentServer({ program, port, uiPort: null, databaseFile, logFolder: folder, namespaces: [] }),
  );
  const address = `127.0.0.1:${port}`;
  await prepareNamespace(address, defaultNamespace, 60_000);
  return {
    address,
    namespace: defaultNamespace,
    ownerUrl,
    applicationUrl: await applicationUrl(ownerUrl),
    pids: running.map(({ pid }) => pid),
    stop: async () => {
      for (const server of running.toReversed()) await server.stop();
    },
  };
}
