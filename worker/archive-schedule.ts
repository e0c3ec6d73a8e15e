import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';

const scheduleId = 'hefu-archive-histories';

/**
 * Makes sure that histories are archived every five minutes, and once more after the service was away. A schedule,
 * since it lives in Temporal: it needs no process of ours to remember it, and two starts at once make one.
 */
export async function keepArchiving(client: Client, taskQueue: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every: '5 minutes' }] },
      action: {
        type: 'startWorkflow',
        workflowType: 'archiveHistories',
        workflowId: 'archive-histories',
        taskQueue,
        args: [],
      },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes' },
      memo: { about: '把已结束的流程历史存入数据库' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
