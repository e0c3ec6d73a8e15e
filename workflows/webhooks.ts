import {
  ActivityFailure,
  ParentClosePolicy,
  proxyActivities,
  startChild,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { HefuActivities } from '../activities/ports.js';
import type { DeliveryKey } from '../domain/webhook/delivery-key.js';
import { summary } from './summary.js';

/** The schedule looks again anyway. */
const looking = proxyActivities<HefuActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds', maximumAttempts: 5 },
});

const patient = proxyActivities<HefuActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** 1 s, 4 s, 16 s, … 68 minutes, then hours: an endpoint may be away for a day; after that a person must see it. */
const hook = proxyActivities<HefuActivities>({
  startToCloseTimeout: '40 seconds',
  scheduleToCloseTimeout: '36 hours',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 4,
    maximumInterval: '8 hours',
    maximumAttempts: 11,
  },
});

/** Begun every few seconds by a Temporal Schedule: each delivery becomes a workflow of its own, so none waits for another. */
export async function pumpWebhooks(): Promise<void> {
  const due = await looking.planWebhooks();
  await Promise.all(due.map(begin));
}

async function begin(key: DeliveryKey): Promise<void> {
  try {
    await startChild(deliverWebhook, {
      // The same delivery is begun once, however often it is found due.
      workflowId: `webhook-delivery/${key.webhook}/${String(key.position)}/${String(key.round)}`,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [key],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** One event to one endpoint. Never fails: what cannot be delivered becomes visible as such. */
export async function deliverWebhook(key: DeliveryKey): Promise<void> {
  try {
    const text = summary(`推送第 ${String(key.position)} 号事件`);
    if (await hook.sendWebhook.executeWithOptions({ summary: text }, [key])) return;
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
  }
  await patient.giveUpWebhook(key);
}
