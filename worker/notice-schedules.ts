import type { HefuConnection } from '../client/connection.js';
import { ensureSchedule } from './ensure-schedule.js';

/**
 * Makes the schedules of the day's mail (each morning, made up for until noon; whether it is a working day is asked
 * then) and of what other systems are told (looked for every ten seconds).
 */
export async function alignNoticeSchedules(hefu: HefuConnection): Promise<void> {
  const client = await hefu.temporal();
  const { taskQueue } = hefu.addresses;
  await ensureSchedule(client, {
    scheduleId: 'hefu-daily-digest',
    spec: { calendars: [{ hour: 8, minute: 30 }], timezone: 'Asia/Shanghai' },
    policies: { overlap: 'SKIP', catchupWindow: '4 hours' },
    action: { type: 'startWorkflow', workflowType: 'dailyDigest', taskQueue, args: [] },
  });
  await ensureSchedule(client, {
    scheduleId: 'hefu-webhooks',
    spec: { intervals: [{ every: '10 seconds' }] },
    policies: { overlap: 'SKIP', catchupWindow: '10 seconds' },
    action: { type: 'startWorkflow', workflowType: 'pumpWebhooks', taskQueue, args: [] },
  });
}
