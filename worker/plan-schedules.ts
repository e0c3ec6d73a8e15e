import type { Client, ScheduleOptions, ScheduleUpdateOptions } from '@temporalio/client';
import type { HefuConnection } from '../client/connection.js';
import { getSetting } from '../client/settings.js';

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
  await ensure(client, {
    scheduleId: names.start,
    spec: {
      calendars: [{ month: monthNames[month - 1] ?? 'JANUARY', dayOfMonth, hour: 8 }],
      timezone: 'Asia/Shanghai',
    },
    policies: { overlap: 'SKIP', catchupWindow: 30 * 24 * hourMs },
    action: { type: 'startWorkflow', workflowType: 'keepPlans', taskQueue, args: ['start'] },
  });
  await ensure(client, {
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

async function ensure(client: Client, options: ScheduleOptions): Promise<void> {
  const { ScheduleAlreadyRunning } = await import('@temporalio/client');
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
