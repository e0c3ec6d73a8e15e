import type { HefuConnection } from '../client/connection.js';
import { ensureSchedule } from './ensure-schedule.js';

/** Makes the schedule of the day's mail: each morning, made up for until noon. Whether it is a working day is asked then. */
export async function alignNoticeSchedules(hefu: HefuConnection): Promise<void> {
  const client = await hefu.temporal();
  const { taskQueue } = hefu.addresses;
  await ensureSchedule(client, {
    scheduleId: 'hefu-daily-digest',
    spec: { calendars: [{ hour: 8, minute: 30 }], timezone: 'Asia/Shanghai' },
    policies: { overlap: 'SKIP', catchupWindow: '4 hours' },
    action: { type: 'startWorkflow', workflowType: 'dailyDigest', taskQueue, args: [] },
  });
}
