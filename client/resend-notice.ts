import { noticeDeliveryDecider, type NoticeDeliveryContext } from '../domain/notice-delivery/decider.js';
import type { CommandAnswer } from '../domain/recording.js';
import { asJson, type Json } from '../domain/json.js';
import { deliveryStanding } from '../store/deliveries.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound, ServiceAway } from './failures.js';
import { newEnvelope } from './new-envelope.js';
import type { Session } from './session.js';

/**
 * Sends a mail again that was given up. Who had it done is on record before it goes out; it is sent to the address its
 * recipient has now. The same command again is one sending. @throws NotFound, ServiceAway
 */
export async function resendNotice(
  hefu: HefuConnection,
  session: Session,
  id: string,
  commandId?: string,
): Promise<CommandAnswer> {
  const standing = /^[1-9]\d{0,17}$/.test(id) ? await deliveryStanding(hefu.pool, id) : null;
  if (standing === null)
    throw new NotFound(
      [
        `没有编号为“${id}”的邮件通知，请核对编号。`,
        `There is no notice “${id}” by mail. Please check the number.`,
      ],
      'hefu notices undelivered',
    );
  const context: NoticeDeliveryContext = standing;
  const envelope = await newEnvelope(hefu, session, {
    id,
    type: 'ResendNotice',
    data: {},
    context: asJson(context) as { readonly [key: string]: Json },
    ...(commandId === undefined ? {} : { commandId }),
  });
  const answer = await commandStream(hefu, noticeDeliveryDecider, `notice/${id}`, envelope);
  if (answer.kind === 'accepted') await begin(hefu, id, answer.version);
  return answer;
}

/** One workflow a round: begun again it is the same. */
async function begin(hefu: HefuConnection, id: string, round: number): Promise<void> {
  const client = await hefu.temporal();
  const { ServiceError, WorkflowExecutionAlreadyStartedError } = await import('@temporalio/client');
  try {
    await client.workflow.start('resendNotices', {
      taskQueue: hefu.addresses.taskQueue,
      workflowId: `resend-notice/${id}/${round}`,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [[id]],
    });
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return;
    if (!(error instanceof ServiceError)) throw error;
    throw new ServiceAway([
      '办理引擎暂不可用，这条通知还没有重新发送，请稍后再办理。',
      'The engine is away: this notice is not sent again yet. Please try again shortly.',
    ]);
  }
}
