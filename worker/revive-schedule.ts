import type { HefuConnection } from '../client/connection.js';
import { ensureSchedule } from './ensure-schedule.js';

/** Makes the schedule that looks every five minutes for deadlines nobody waits for. */
export async function alignReviveSchedule(hefu: HefuConnection): Promise<void> {
  await ensureSchedule(await hefu.temporal(), {
    scheduleId: 'hefu-revive-cases',
    spec: { intervals: [{ every: '5 minutes' }] },
    policies: { overlap: 'SKIP', catchupWindow: '5 minutes' },
    action: {
      type: 'startWorkflow',
      workflowType: 'reviveCases',
      taskQueue: hefu.addresses.taskQueue,
      args: [],
    },
  });
}
