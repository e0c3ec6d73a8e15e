import { createServer } from 'node:http';
import { join } from 'node:path';
import { developmentServer } from '../../temporal-config/development-server.js';
import { freePort } from '../../temporal-config/free-port.js';
import { prepareNamespace } from '../../temporal-config/prepare-namespace.js';
import { type Launch, type ServerProcess, startServerProcess } from '../../temporal-config/server-process.js';
import { obtainTemporalProgram } from '../../temporal-config/temporal-program.js';
import { ChildrenRecord } from '../../worker/children-record.js';
import { postgresServer } from '../../worker/embedded/postgres-server.js';
import { TestDatabases } from './test-databases.js';

export interface Keeper {
  /** Where tests ask for servers. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Every database numbers its cases from one, so test files that shared a namespace would meet in workflow ids. Made
 * when the server starts, which costs hardly anything; one made later is not usable for seconds.
 */
const testNamespaces = Array.from({ length: 60 }, (_, index) => `test-${index + 1}`);

/**
 * Keeps the servers of one test run: each is started when a test first asks for it, shared by all test files
 * (whatever process they run in), and stopped at the end. `folder` holds their data and the record of their
 * processes.
 */
export async function startKeeper(folder: string): Promise<Keeper> {
  const children = new ChildrenRecord(join(folder, 'children.json'));
  const running: ServerProcess[] = [];
  const start = async (name: string, launch: Launch): Promise<void> => {
    running.push(
      await startServerProcess(launch, (pid) => {
        children.add(name, pid);
      }),
    );
  };
  const temporal = once(async () => {
    const port = await freePort();
    const options = { program: await obtainTemporalProgram(), port, uiPort: null, databaseFile: null };
    await start('temporal', developmentServer({ ...options, namespaces: testNamespaces, logFolder: folder }));
    const address = `127.0.0.1:${port}`;
    await prepareNamespace(address, testNamespaces.at(-1) ?? '', 30_000);
    return address;
  });
  const unused = [...testNamespaces];
  const namespace = async (): Promise<{ address: string; namespace: string }> => {
    const address = await temporal();
    const next = unused.shift();
    if (next === undefined)
      throw new Error(`more than ${testNamespaces.length} namespaces asked for: make more`);
    return { address, namespace: next };
  };
  const databases = once(async () => {
    // Nothing of a test's database has to survive the machine.
    const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
    const server = await postgresServer({ dataFolder: folder, logFolder: folder, settings });
    await start('postgres', server.launch);
    return new TestDatabases(server);
  });
  const answers: Readonly<Record<string, () => Promise<unknown>>> = {
    '/temporal': namespace,
    '/database': async () => (await databases()).create(true),
    '/empty-database': async () => (await databases()).create(false),
  };
  const http = createServer((request, response) => {
    // A test file comes seconds after the one before it: a connection kept for it would be closing by then.
    response.setHeader('connection', 'close');
    const answer = answers[request.url ?? ''] ?? ((): Promise<never> => Promise.reject(new Error('unknown')));
    answer().then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  const port = await new Promise<number>((resolve) => {
    http.listen(0, '127.0.0.1', () => {
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  http.unref();
  const killAll = (): void => {
    for (const server of running) server.kill();
  };
  process.on('exit', killAll);
  const stop = async (): Promise<void> => {
    http.closeAllConnections();
    http.close();
    for (const server of running.toReversed()) await server.stop();
    process.off('exit', killAll);
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Starts at the first call; later calls wait for the same. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= work());
}
