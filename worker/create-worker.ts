import { Client } from '@temporalio/client';
import {
  Worker,
  type NativeConnection,
  type WorkflowBundleOption,
  type WorkerOptions,
} from '@temporalio/worker';
import { createActivities, type Surroundings } from '../activities/create-activities.js';

export interface WorkerParts extends Omit<Surroundings, 'temporal'> {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly workflows: WorkflowBundleOption | { readonly workflowsPath: string };
  /** 0 for the time-skipping server: it would wait for ever for a worker that is gone. */
  readonly maxCachedWorkflows?: number;
}

/**
 * A cached case costs 0.25 to 0.5 MB: 1,000 of them fit into half a gigabyte. A worker that is killed leaves its
 * cases' next tasks waiting for it on its own queue: not longer than five seconds.
 */
const tuning = {
  maxCachedWorkflows: 1000,
  stickyQueueScheduleToStartTimeout: '5 seconds',
  shutdownGraceTime: '10 seconds',
  shutdownForceTime: '20 seconds',
  maxConcurrentLocalActivityExecutions: 20,
  maxConcurrentActivityTaskExecutions: 20,
} satisfies Partial<WorkerOptions>;

/** The one worker of Hefu: every workflow type, every activity. */
export async function createHefuWorker(parts: WorkerParts): Promise<Worker> {
  const { connection, namespace, taskQueue, workflows, maxCachedWorkflows, ...surroundings } = parts;
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    ...('workflowsPath' in workflows ? workflows : { workflowBundle: workflows }),
    activities: createActivities({ ...surroundings, temporal: new Client({ connection, namespace }) }),
    workerDeploymentOptions: {
      version: { deploymentName: 'hefu', buildId: surroundings.buildId },
      useWorkerVersioning: false,
    },
    ...tuning,
    ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
  });
}
