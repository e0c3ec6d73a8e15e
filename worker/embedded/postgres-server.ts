import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../temporal-config/free-port.js';
import type { Launch } from '../../temporal-config/server-process.js';
import { commandLineOf } from '../process-identity.js';
import { ownerRole, postgresCluster } from './postgres-cluster.js';
import { postgresPlace } from './postgres-place.js';
import { postgresPrograms } from './postgres-programs.js';
import { serverUser } from './server-user.js';

export interface PostgresServer {
  readonly launch: Launch;
  readonly port: number;
  readonly place: string;
  readonly password: string;
}

export interface PostgresOptions {
  readonly dataFolder: string;
  readonly logFolder: string;
  /** Further settings, `name=value`: tests give up durability for speed. */
  readonly settings?: readonly string[];
}

/** Prepares the embedded server so that it only has to be started. Its port is kept when it is still free. */
export async function postgresServer(options: PostgresOptions): Promise<PostgresServer> {
  const user = serverUser();
  const programs = await postgresPrograms(user);
  const place = await postgresPlace(options.dataFolder, user);
  const password = await postgresCluster(programs, place, user);
  await clearStaleLock(place);
  const port = await keptPort(`${place}.port`);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const flags = [...settings, ...(options.settings ?? [])].flatMap((setting) => ['-c', setting]);
  const launch: Launch = {
    name: 'PostgreSQL ',
    command: join(programs, 'bin', 'postgres'),
    args: ['-D', place, '-p', String(port), ...flags],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    cwd: '/',
    ...(user === null ? {} : { user: { uid: user.uid, gid: user.gid } }),
    logFile: join(options.logFolder, 'postgresql.log'),
    isReady: () => answers(postgresUrl({ port, password }, 'postgres')),
    readyWithinMs: 120_000,
    // Fast shutdown: sessions are ended, everything is written.
    stopSignal: 'SIGINT',
    stopWithinMs: 20_000,
  };
  return { launch, port, place, password };
}

/** The owner's address of a database on this server. */
export function postgresUrl(server: Pick<PostgresServer, 'port' | 'password'>, database: string): string {
  return `postgresql://${ownerRole}:${encodeURIComponent(server.password)}@127.0.0.1:${server.port}/${database}`;
}

/** Makes the database when it is not there. */
export async function ensureDatabase(
  server: Pick<PostgresServer, 'port' | 'password'>,
  name: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(server, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function keptPort(file: string): Promise<number> {
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  const port = await freePort(before);
  if (port !== before) writeFileSync(file, String(port));
  return port;
}

/**
 * After a SIGKILL `postmaster.pid` stays. A server that still works on these files is ours and is stopped; a
 * lock whose process id now belongs to something else is removed (PostgreSQL would refuse to start).
 */
async function clearStaleLock(place: string): Promise<void> {
  const file = join(place, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const works = (): boolean => {
    const command = commandLineOf(pid);
    return command !== null && command.includes('postgres') && command.includes(place);
  };
  if (works()) process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100 && works(); tries += 1) await wait(100);
  if (works()) process.kill(pid, 'SIGQUIT');
  for (let tries = 0; tries < 50 && works(); tries += 1) await wait(100);
  if (!works()) rmSync(file, { force: true });
}
