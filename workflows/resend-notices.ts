import { proxyActivities } from '@temporalio/workflow';
import type { HefuActivities } from '../activities/ports.js';
import { notify } from './effects.js';
import { summary } from './summary.js';

const patient = proxyActivities<HefuActivities>({
  startToCloseTimeout: '15 seconds',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Notices that were given up, sent again because a person said so: with tries of their own, by the same policy. */
export async function resendNotices(noticeIds: readonly string[]): Promise<void> {
  await patient.takeUpNotices.executeWithOptions({ summary: summary('重新发送未送达的通知') }, [noticeIds]);
  await notify(noticeIds);
}
