import type { HefuConnection } from '../client/connection.js';
import { getSetting } from '../client/settings.js';
import { ensureSchedule } from './ensure-schedule.js';

const hourMs = 3_600_000;

/** Names of the two schedules; Temporal's own page shows them. */
const names = { start: 'hefu-plans-of-the-year', reconcile: 'hefu-plans-and-catalogue' } as const;

/**
 * Makes the two schedules, or brings them to what is set now; done again it changes nothing. A start that was missed
 * while the engine was away is made up for within a month.
 */
export async function alignPlanSchedules(hefu: HefuConnection): Promise<void> {
  const { value } = await getSetting(hefu, 'city', 'planStartDay');
  const [month = 1, dayOfMonth = 15] = (typeof value === 'string' ? value : '').split('-').map(Number);
  const client = await hefu.temporal();
  const { taskQueue } = hefu.addresses;
  await ensureSchedule(client, {
    scheduleId: names.start,
    spec: {
      calendars: [{ month: monthNames[month - 1] ?? 'JANUARY', dayOfMonth, hour: 8 }],
      timezone: 'Asia/Shanghai',
    },
    policies: { overlap: 'SKIP', catchupWindow: 30 * 24 * hourMs },
    action: { type: 'startWorkflow', workflowType: 'keepPlans', taskQueue, args: ['start'] },
  });
  await ensureSchedule(client, {
    scheduleId: names.reconcile,
    spec: { intervals: [{ every: '1 hour' }] },
    policies: { overlap: 'SKIP', catchupWindow: hourMs },
    action: { type: 'startWorkflow', workflowType: 'keepPlans', taskQueue, args: ['reconcile'] },
  });
}

const monthNames = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;
