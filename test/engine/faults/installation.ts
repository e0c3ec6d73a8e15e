import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHefu, type HefuConnection } from '../../../client/connection.js';
import { applicationUrl } from '../../../store/application-url.js';
import { migrate } from '../../../store/migrate.js';
import { developmentServer } from '../../../temporal-config/development-server.js';
import { freePort } from '../../../temporal-config/free-port.js';
import { defaultNamespace, taskQueue } from '../../../temporal-config/names.js';
import { prepareNamespace } from '../../../temporal-config/prepare-namespace.js';
import { writeRunFile } from '../../../temporal-config/run-file.js';
import type { Launch } from '../../../temporal-config/server-process.js';
import { obtainTemporalProgram } from '../../../temporal-config/temporal-program.js';
import { ensureDatabase, postgresServer, postgresUrl } from '../../../worker/embedded/postgres-server.js';
import { rootFolder } from '../../../worker/root-folder.js';
import { ordersOn, type Orders } from '../orders.js';
import { buildSmallCity } from '../small-city.js';
import { Part } from './part.js';

/** Everything an installation consists of, in processes of its own that can be killed one by one. */
export interface Installation extends Orders {
  readonly hefu: HefuConnection;
  /** `HEFU_DATA` for whoever works with it from outside. */
  readonly folder: string;
  readonly ownerUrl: string;
  readonly postgres: Part;
  readonly temporal: Part;
  /** `worker/run-worker.ts`, as `npm start` runs it. */
  readonly worker: Part;
  /** `worker/run-http.ts`; not started, for whoever needs it. */
  readonly http: Part;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Its database keeps what it says it keeps (fsync on), as a real one does. */
export async function startInstallation(workerEnv: NodeJS.ProcessEnv = {}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'hefu-fault-'));
  // Root's database runs as another user, who has to come through.
  chmodSync(folder, 0o711);
  const logFolder = join(folder, 'logs');
  const server = await postgresServer({ dataFolder: folder, logFolder });
  const postgres = new Part(async () => (await postgresServer({ dataFolder: folder, logFolder })).launch);
  const port = await freePort();
  const temporalAddress = `127.0.0.1:${port}`;
  const temporal = new Part(async () =>
    developmentServer({
      program: await obtainTemporalProgram(),
      port,
      uiPort: null,
      databaseFile: join(folder, 'temporal.db'),
      logFolder,
      namespaces: [defaultNamespace],
    }),
  );
  const url = `http://127.0.0.1:${await freePort()}`;
  const [worker, http] = ['run-worker', 'run-http'].map(
    (file) => new Part(() => Promise.resolve(nodePart(file, folder, workerEnv))),
  ) as [Part, Part];
  await Promise.all([postgres.start(), temporal.start()]);
  await ensureDatabase(server, 'hefu');
  const ownerUrl = postgresUrl(server, 'hefu');
  await Promise.all([migrate(ownerUrl), prepareNamespace(temporalAddress, defaultNamespace, 60_000)]);
  const addresses = {
    databaseUrl: await applicationUrl(ownerUrl),
    temporalAddress,
    namespace: defaultNamespace,
    taskQueue,
    keyFile: join(folder, 'gateway-key.pem'),
  };
  writeRunFile(folder, {
    ...addresses,
    pid: process.pid,
    identity: '',
    url,
    ownerDatabaseUrl: ownerUrl,
    temporalUi: null,
    demo: false,
  });
  const hefu = openHefu(addresses);
  await buildSmallCity(hefu);
  await worker.start();
  return {
    ...ordersOn(hefu),
    hefu,
    folder,
    ownerUrl,
    postgres,
    temporal,
    worker,
    http,
    url,
    stop: async () => {
      await http.stop();
      await worker.stop();
      await hefu.close();
      await temporal.stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As the supervisor starts it: from the mirror that `npm start` runs. */
function nodePart(file: string, folder: string, env: NodeJS.ProcessEnv): Launch {
  return {
    name: file,
    command: process.execPath,
    args: ['--enable-source-maps', join(rootFolder(), '.build', 'worker', `${file}.js`)],
    env: { ...process.env, NODE_OPTIONS: '', ...env, HEFU_DATA: folder },
    logFile: join(folder, 'logs', `${file}.log`),
    isReady: 'says-so',
    readyWithinMs: 120_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 30_000,
  };
}
