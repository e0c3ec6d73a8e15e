import { basename, dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { accepts } from './accepts.js';
import { searchAttributes } from './names.js';
import type { Launch } from './server-process.js';

export interface DevelopmentServerOptions {
  readonly program: string;
  readonly port: number;
  /** null: no UI (tests). */
  readonly uiPort: number | null;
  readonly namespaces: readonly string[];
  /** null: in memory (tests). */
  readonly databaseFile: string | null;
  readonly logFolder: string;
}

/**
 * The development server as one process with its state in one SQLite file. Search attributes are given at the
 * start: to register them afterwards costs seconds of waiting for the server's cache.
 */
export function developmentServer(options: DevelopmentServerOptions): Launch {
  if (options.databaseFile !== null)
    mkdirSync(dirname(options.databaseFile), { recursive: true, mode: 0o700 });
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port)];
  args.push(
    ...options.namespaces.flatMap((name) => ['--namespace', name]),
    '--log-level',
    'warn',
    '--log-format',
    'json',
  );
  args.push(...(options.uiPort === null ? ['--headless'] : ['--ui-port', String(options.uiPort)]));
  // By its bare name, from its own folder: the server makes an address of it, in which `#`, `?` and `%` mean something.
  if (options.databaseFile !== null) args.push('--db-filename', basename(options.databaseFile));
  for (const [name, type] of Object.entries(searchAttributes))
    args.push('--search-attribute', `${name}=${type}`);
  return {
    name: 'Temporal 服务',
    command: options.program,
    args,
    ...(options.databaseFile === null ? {} : { cwd: dirname(options.databaseFile) }),
    logFile: join(options.logFolder, 'temporal.log'),
    isReady: () => accepts('127.0.0.1', options.port),
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 15_000,
  };
}
