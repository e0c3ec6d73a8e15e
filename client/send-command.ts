import type * as Temporal from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair, type Workflow } from '@temporalio/common';
import type { Envelope } from '../domain/envelope.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';

/** An answer that takes longer is not waited for; the command itself is not lost. */
const answerTimeoutMs = 20_000;

/** A case that ends, or begins anew, while a command arrives: Temporal gives it back. Twice in a row is rare already. */
const tries = 4;

const away = (): ServiceAway =>
  new ServiceAway('办理引擎暂不可用，已提交的不会丢失。请稍后查看办理结果，不要重复提交。');

/** Starts a case with its first command, in one step; the same command again finds the first one's answer. */
export async function startCase(
  hefu: HefuConnection,
  workflowType: string,
  workflowId: string,
  input: { readonly id: string; readonly keys: { readonly [keyId: string]: string } },
  envelope: Envelope,
  searchAttributes: { readonly [name: string]: string } = {},
): Promise<CommandAnswer> {
  const client = await hefu.temporal();
  const { WithStartWorkflowOperation } = await import('@temporalio/client');
  // One of them is good for one try.
  const operation = (): Temporal.WithStartWorkflowOperation<Workflow> =>
    new WithStartWorkflowOperation<Workflow>(workflowType, {
      workflowId,
      taskQueue: hefu.addresses.taskQueue,
      args: [input],
      typedSearchAttributes: Object.entries(searchAttributes).map(([name, value]): SearchAttributePair => ({
        key: defineSearchAttributeKey(name, 'KEYWORD'),
        value,
      })),
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  return answered(() =>
    client.withDeadline(Date.now() + answerTimeoutMs, () =>
      client.workflow.executeUpdateWithStart<Workflow, CommandAnswer, [Envelope]>('command', {
        args: [envelope],
        updateId: envelope.commandId,
        startWorkflowOperation: operation(),
      }),
    ),
  );
}

/** Sends a command to a running case; null when the case has no workflow any more. */
export async function sendCommand(
  hefu: HefuConnection,
  workflowId: string,
  envelope: Envelope,
): Promise<CommandAnswer | null> {
  const client = await hefu.temporal();
  const { WorkflowNotFoundError } = await import('@temporalio/client');
  try {
    return await answered(() =>
      client.withDeadline(Date.now() + answerTimeoutMs, () =>
        client.workflow.getHandle(workflowId).executeUpdate<CommandAnswer, [Envelope]>('command', {
          args: [envelope],
          updateId: envelope.commandId,
        }),
      ),
    );
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

async function answered(send: () => Promise<CommandAnswer>, left = tries): Promise<CommandAnswer> {
  const temporal = await import('@temporalio/client');
  try {
    return await send();
  } catch (error) {
    // Safe to send again: the log answers the same command id with its first answer.
    if (givenBack(error, temporal)) {
      if (left > 1) return answered(send, left - 1);
      throw away();
    }
    const late = error instanceof temporal.WorkflowUpdateRPCTimeoutOrCancelledError;
    if (late || temporal.isGrpcDeadlineError(error)) throw away();
    if (error instanceof temporal.ServiceError && !(error instanceof temporal.WorkflowNotFoundError))
      throw away();
    throw error;
  }
}

/**
 * The workflow ended with the command on its way to it, looked at or not: the server says so in these two words. Whoever
 * asks again meets the next run, or none, and is answered by the rules.
 */
function givenBack(error: unknown, temporal: typeof Temporal): boolean {
  return (
    error instanceof temporal.WorkflowUpdateFailedError &&
    error.cause instanceof temporal.ApplicationFailure &&
    ['UnprocessedUpdate', 'AcceptedUpdateCompletedWorkflow'].includes(error.cause.type ?? '')
  );
}
