import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import proto from '@temporalio/proto';
import { newestCheckpoint } from '../store/tree/newest-checkpoint.js';
import { logSize } from '../store/log-size.js';
import { countOutstanding } from '../store/outstanding-deliveries.js';
import { calendarInUse } from './calendar-for.js';
import type { HefuConnection } from './connection.js';
import { installedVersion } from './installed-version.js';

/** How the installation stands. What could not be asked is null: the rest is said all the same. */
export interface SystemState {
  readonly version: string;
  readonly events: number | null;
  readonly checkpoint: { readonly size: number; readonly at: number } | null;
  readonly outstanding: { readonly [state: string]: number } | null;
  /** Tasks that wait for the worker. */
  readonly backlog: number | null;
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  readonly calendar: { readonly version: string; readonly announcedTo: string } | null;
}

const limitMs = 3000;

export async function systemState(hefu: HefuConnection): Promise<SystemState> {
  const [events, newest, outstanding, backlog, disk, calendar] = await Promise.all([
    asked(() => logSize(hefu.pool)),
    asked(() => newestCheckpoint(hefu.pool)),
    asked(() => countOutstanding(hefu.pool)),
    asked(() => backlogOf(hefu)),
    asked(() => diskOf(dirname(hefu.addresses.keyFile))),
    asked(() => calendarInUse(hefu)),
  ]);
  return {
    version: installedVersion(),
    events,
    checkpoint: newest === null ? null : { size: newest.size, at: newest.at.getTime() },
    outstanding,
    backlog,
    disk,
    calendar: calendar === null ? null : { version: calendar.version, announcedTo: calendar.announcedTo },
  };
}

/** The answer, or null where none came in time: a page that says what is away does not wait for it. */
async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, limitMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function backlogOf(hefu: HefuConnection): Promise<number | null> {
  const { namespace, taskQueue } = hefu.addresses;
  const { workflowService } = await hefu.temporal();
  const { TaskQueueType } = proto.temporal.api.enums.v1;
  // Workflow tasks and activities wait in queues of their own.
  const kinds = [TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY];
  const answers = await Promise.all(
    kinds.map((taskQueueType) =>
      workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
        taskQueueType,
        reportStats: true,
      }),
    ),
  );
  const counts = answers.map(({ stats }) => stats?.approximateBacklogCount);
  return counts.every((count) => count === undefined || count === null)
    ? null
    : counts.reduce<number>((sum, count) => sum + Number(count ?? 0), 0);
}

async function diskOf(folder: string): Promise<NonNullable<SystemState['disk']>> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
