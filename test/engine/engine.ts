import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NativeConnection, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { openHefu, type HefuConnection } from '../../client/connection.js';
import type { Mailer } from '../../activities/mailer.js';
import { bundleWorkflows } from '../../worker/bundle-workflows.js';
import { createHefuWorker } from '../../worker/create-worker.js';
import { planKeeper } from '../../worker/plan-keeper.js';
import { createTestDatabase } from '../servers/create-test-database.js';
import { ordersOn, type Orders } from './orders.js';
import { buildSmallCity } from './small-city.js';

/** A whole engine for one test file: its own database and task queue, a worker that can be stopped and replaced. */
export interface Engine extends Orders {
  readonly hefu: HefuConnection;
  readonly ownerUrl: string;
  readonly startWorker: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Place {
  readonly address: string;
  readonly namespace: string;
  /** Epoch milliseconds of the server's clock. */
  readonly now?: () => Promise<number>;
  readonly mailer?: Mailer;
  readonly isWorkingDay?: (date: string) => Promise<boolean>;
  readonly maxCachedWorkflows?: number;
}

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflow bundle from TypeScript sources, made once a test file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  const path = (file: string): string => fileURLToPath(new URL(`../../workflows/${file}`, import.meta.url));
  return (bundle ??= bundleWorkflows(path('index.ts'), path('preloaded.ts')));
}

export async function startEngine({
  address,
  namespace,
  now,
  mailer,
  isWorkingDay,
  maxCachedWorkflows,
}: Place): Promise<Engine> {
  const { applicationUrl, ownerUrl } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'hefu-engine-'));
  const taskQueue = `hefu-${randomUUID()}`;
  const hefu = openHefu(
    {
      databaseUrl: applicationUrl,
      temporalAddress: address,
      namespace,
      keyFile: join(folder, 'gateway.pem'),
      taskQueue,
    },
    now,
  );
  await buildSmallCity(hefu);
  const connection = await NativeConnection.connect({ address });
  let running: { readonly done: Promise<void>; readonly shutdown: () => void } | null = null;

  const startWorker = async (): Promise<void> => {
    const worker = await createHefuWorker({
      connection,
      namespace,
      taskQueue,
      workflows: await workflowBundle(),
      pool: hefu.pool,
      buildId: 'test',
      baseUrl: 'http://127.0.0.1:8080',
      keepPlans: planKeeper(hefu),
      ...(mailer === undefined ? {} : { mailer }),
      webhooks: { gatewayKey: async () => (await hefu.key()).privateKey, timeoutMs: 1000 },
      ...(isWorkingDay === undefined ? {} : { isWorkingDay }),
      ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
    });
    running = {
      done: worker.run(),
      shutdown: () => {
        worker.shutdown();
      },
    };
  };
  const stopWorker = async (): Promise<void> => {
    running?.shutdown();
    await running?.done;
    running = null;
  };
  await startWorker();

  return {
    hefu,
    ownerUrl,
    startWorker,
    stopWorker,
    ...ordersOn(hefu),
    stop: async () => {
      await stopWorker();
      await connection.close();
      await hefu.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
