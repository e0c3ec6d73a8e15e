import {
  ScheduleAlreadyRunning,
  type Client,
  type ScheduleOptions,
  type ScheduleUpdateOptions,
} from '@temporalio/client';

/** Makes a Temporal Schedule, or brings it to what is wanted now; done again it changes nothing. */
export async function ensureSchedule(client: Client, options: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, action, policies } = options;
    await client.schedule.getHandle(options.scheduleId).update((before): ScheduleUpdateOptions => ({
      ...before,
      spec,
      // An action that is already there has a workflow id of its own.
      action: { ...before.action, ...action, workflowId: before.action.workflowId },
      ...(policies === undefined ? {} : { policies: { ...before.policies, ...policies } }),
    }));
  }
}
