import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection } from '@temporalio/worker';
import { openHefu, type HefuConnection } from '../../../client/connection.js';
import { registerGatewayKey } from '../../../client/register-gateway-key.js';
import { createHefuWorker } from '../../../worker/create-worker.js';
import { workflowBundle } from '../../engine/engine.js';
import { createTestDatabase } from '../../servers/create-test-database.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';

/** An installation before its first day: a key on record and nothing else. */
export interface EmptyInstallation {
  readonly hefu: HefuConnection;
  readonly ownerUrl: string;
  /** As if the worker's process had ended and come again. */
  readonly worker: { readonly stop: () => Promise<void>; readonly start: () => Promise<void> };
  readonly stop: () => Promise<void>;
}

interface Wanted {
  /** Temporal and a worker too; without, only what has no clock can be done. */
  readonly worker?: boolean;
  /** A Temporal server of the caller's own, and its clock; otherwise the shared one. */
  readonly on?: { readonly address: string; readonly namespace: string; readonly now: () => Promise<number> };
}

export async function emptyInstallation({ worker = false, on }: Wanted = {}): Promise<EmptyInstallation> {
  const { applicationUrl, ownerUrl } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'hefu-client-'));
  const temporal = worker ? (on ?? (await sharedTemporal())) : { address: '127.0.0.1:1', namespace: 'none' };
  const taskQueue = `hefu-${randomUUID()}`;
  const hefu = openHefu(
    {
      databaseUrl: applicationUrl,
      temporalAddress: temporal.address,
      namespace: temporal.namespace,
      keyFile: join(folder, 'gateway.pem'),
      taskQueue,
    },
    on?.now,
  );
  await registerGatewayKey(hefu);
  let stopWorker = async (): Promise<void> => Promise.resolve();
  const start = async (): Promise<void> => {
    stopWorker = await startWorker(hefu);
  };
  const stopAWorker = async (): Promise<void> => {
    const stopIt = stopWorker;
    stopWorker = async () => Promise.resolve();
    await stopIt();
  };
  if (worker) await start();
  return {
    hefu,
    ownerUrl,
    worker: { stop: stopAWorker, start },
    stop: async () => {
      await stopAWorker();
      await hefu.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startWorker({ addresses, pool }: HefuConnection): Promise<() => Promise<void>> {
  const connection = await NativeConnection.connect({ address: addresses.temporalAddress });
  const worker = await createHefuWorker({
    connection,
    namespace: addresses.namespace,
    taskQueue: addresses.taskQueue,
    workflows: await workflowBundle(),
    pool,
    buildId: 'test',
    baseUrl: 'http://127.0.0.1:8080',
  });
  const done = worker.run();
  return async () => {
    worker.shutdown();
    await done;
    await connection.close();
  };
}
