import { dirname, join } from 'node:path';
import type { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { FileStore } from '../store/files/file-store.js';
import { gatewayKey, type GatewayKey } from './gateway-key.js';
import { ServiceAway } from './failures.js';

/** Where everything is. `databaseUrl` is the application's own role's. */
export interface HefuAddresses {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** File of the gateway's signing key. */
  readonly keyFile: string;
  readonly taskQueue: string;
}

/** What every function of the client works with. Temporal and the key are opened when first needed: a `show` needs neither. */
export interface HefuConnection {
  readonly addresses: HefuAddresses;
  readonly pool: pg.Pool;
  /** Stamps the time of receipt; tests give the time-skipping server's. */
  readonly now: () => Promise<number>;
  readonly temporal: () => Promise<Client>;
  readonly key: () => Promise<GatewayKey>;
  /** Where files of cases are kept: `HEFU_FILES` (a folder or `s3://…`), else a folder beside the data. */
  readonly files: () => Promise<FileStore>;
  readonly close: () => Promise<void>;
}

const connectTimeoutMs = 5000;
const statementTimeoutMs = 60_000;
/** For a server that is there and says nothing at all: its own time-out cannot be counted on. */
const silenceLimitMs = 65_000;

/** @param silenceMs how long a statement is waited for: shorter where somebody waits in front of a page. */
export function openHefu(
  addresses: HefuAddresses,
  now?: () => Promise<number>,
  silenceMs = silenceLimitMs,
): HefuConnection {
  const pool = new pg.Pool({
    connectionString: addresses.databaseUrl,
    max: 10,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    query_timeout: silenceMs,
  });
  // An idle connection that dies (the server restarts) is replaced at the next query.
  pool.on('error', () => undefined);
  let opened: Promise<{ readonly client: Client; readonly connection: Connection }> | undefined;
  let key: Promise<GatewayKey> | undefined;
  let files: Promise<FileStore> | undefined;
  return {
    addresses,
    pool,
    now: now ?? (() => Promise.resolve(Date.now())),
    key: () => (key ??= gatewayKey(addresses.keyFile)),
    files: () => (files ??= fileStore(addresses)),
    temporal: async () => {
      opened ??= openTemporal(addresses);
      try {
        return (await opened).client;
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },
    close: async () => {
      await pool.end();
      if (files !== undefined) (await files).close();
      if (opened !== undefined) await (await opened).connection.close();
    },
  };
}

async function fileStore({ keyFile }: HefuAddresses): Promise<FileStore> {
  const own = process.env['HEFU_FILES'];
  const { openFiles } = await import('../store/files/open-files.js');
  return openFiles(own === undefined || own === '' ? join(dirname(keyFile), 'files') : own);
}

async function openTemporal({
  temporalAddress,
  namespace,
}: HefuAddresses): Promise<{ readonly client: Client; readonly connection: Connection }> {
  // Loading the library takes longer than most answers.
  const temporal = await import('@temporalio/client');
  try {
    const connection = await temporal.Connection.connect({
      address: temporalAddress,
      connectTimeout: connectTimeoutMs,
    });
    return { connection, client: new temporal.Client({ connection, namespace }) };
  } catch {
    throw new ServiceAway([
      '办理引擎暂不可用，此前已提交的不会丢失，本次提交尚未收到。所填内容都在，请稍后再次提交。',
      'The engine is away. What was submitted before is not lost; this was not received. What you filled in is here: please submit it again shortly.',
    ]);
  }
}
