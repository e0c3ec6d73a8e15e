import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultNamespace, taskQueue } from '../temporal-config/names.js';
import type { RunFile } from '../temporal-config/run-file.js';
import type { HefuAddresses } from './connection.js';
import { ServiceAway } from './failures.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Temporal's own default, for a database given without a Temporal. */
const defaultTemporalAddress = '127.0.0.1:7233';

/**
 * Finds the installation: the environment (`DATABASE_URL`, `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`) first, then
 * what `npm start` wrote to `run.json` in the data folder.
 * @throws ServiceAway, saying what to do, when there is neither.
 */
export async function findAddresses(env: Environment): Promise<HefuAddresses> {
  const folder = dataFolder(env);
  const run = readRun(folder);
  const ownerUrl = given(env, 'DATABASE_URL');
  if (run === null && ownerUrl === null) {
    throw new ServiceAway([
      '没有正在运行的服务。请先运行 npm start；服务在别处的，请用 DATABASE_URL 和 TEMPORAL_ADDRESS 指明。',
      'Nothing runs here. Please run npm start first; where the services are elsewhere, name them with DATABASE_URL and TEMPORAL_ADDRESS.',
    ]);
  }
  const isRunning = run !== null && (ownerUrl === null || ownerUrl === run.ownerDatabaseUrl);
  return {
    databaseUrl: isRunning ? run.databaseUrl : await applicationUrlOf(ownerUrl ?? ''),
    temporalAddress: given(env, 'TEMPORAL_ADDRESS') ?? run?.temporalAddress ?? defaultTemporalAddress,
    namespace: given(env, 'TEMPORAL_NAMESPACE') ?? run?.namespace ?? defaultNamespace,
    taskQueue: run?.taskQueue ?? taskQueue,
    keyFile: run?.keyFile ?? join(folder, 'gateway-key.pem'),
  };
}

function given(env: Environment, name: string): string | null {
  const value = env[name];
  return value === undefined || value === '' ? null : value;
}

/** Logging in as the application takes the owner's password; the store is loaded for it only then. */
async function applicationUrlOf(ownerUrl: string): Promise<string> {
  const { applicationUrl } = await import('../store/application-url.js');
  return applicationUrl(ownerUrl);
}

function dataFolder(env: Environment): string {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'package.json')) && root !== dirname(root)) root = dirname(root);
  return resolve(root, given(env, 'HEFU_DATA') ?? '.hefu');
}

/** Read without a schema: loading one takes longer than a `show` may. What is no run file counts as none. */
function readRun(folder: string): Addressed | null {
  try {
    const run: unknown = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
    return isRun(run) ? run : null;
  } catch {
    return null;
  }
}

/** The part of a run file that is read here. */
type Addressed = Pick<RunFile, (typeof texts)[number]>;

const texts = [
  'databaseUrl',
  'ownerDatabaseUrl',
  'temporalAddress',
  'namespace',
  'taskQueue',
  'keyFile',
] as const;

function isRun(value: unknown): value is Addressed {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return texts.every((name) => typeof fields.get(name) === 'string');
}
