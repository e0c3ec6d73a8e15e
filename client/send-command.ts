import type * as Temporal from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair, type Workflow } from '@temporalio/common';
import type { Envelope } from '../domain/envelope.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';

/** An answer that takes longer is not waited for; the command itself is not lost. */
const answerTimeoutMs = 20_000;

/** A signal only has to reach the server. */
const leaveTimeoutMs = 5000;

/** A case that ends, or begins anew, while a command arrives: Temporal gives it back. Twice in a row is rare already. */
const tries = 4;

/** Temporal has it in the case's history: whenever a worker comes back, the command is carried out. */
const keptForLater = (): ServiceAway =>
  new ServiceAway([
    '办理引擎暂不可用，已提交的不会丢失：本次提交已经存下，引擎恢复后自动办理。请稍后查看办理结果，再次提交也只办理一次。',
    'The engine is away. What was submitted is not lost: this is kept and carried out when the engine is back. Please look for the result later; submitted again it is still done once.',
  ]);

/** It may have arrived or not; its command id makes sending it again harmless. */
const notTaken = (): ServiceAway =>
  new ServiceAway([
    '办理引擎暂不可用，此前已提交的不会丢失，本次提交尚未收到。所填内容都在，请稍后再次提交，再次提交也只办理一次。',
    'The engine is away. What was submitted before is not lost; this was not received. What you filled in is here: please submit it again shortly, it is done once only.',
  ]);

/** How a command goes out: answered, or, when nobody answers, left in the case's history. */
interface Sending {
  readonly ask: () => Promise<CommandAnswer>;
  readonly leave: () => Promise<unknown>;
}

/**
 * Starts a case with its first command, in one step; the same command again finds the first one's answer.
 * @throws ServiceAway, saying whether the command is kept for later
 */
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
  const start = {
    workflowId,
    taskQueue: hefu.addresses.taskQueue,
    args: [input] as [typeof input],
    typedSearchAttributes: Object.entries(searchAttributes).map(([name, value]): SearchAttributePair => ({
      key: defineSearchAttributeKey(name, 'KEYWORD'),
      value,
    })),
    // What was refused at its start has ended without a case, and may be started yet; the log knows one that is over.
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
  };
  return answered({
    ask: () =>
      client.withDeadline(Date.now() + answerTimeoutMs, () =>
        client.workflow.executeUpdateWithStart<Workflow, CommandAnswer, [Envelope]>('command', {
          args: [envelope],
          updateId: envelope.commandId,
          // One of them is good for one try.
          startWorkflowOperation: new WithStartWorkflowOperation<Workflow>(workflowType, start),
        }),
      ),
    leave: () =>
      client.withDeadline(Date.now() + leaveTimeoutMs, () =>
        client.workflow.signalWithStart(workflowType, {
          ...start,
          signal: 'command',
          signalArgs: [envelope],
        }),
      ),
  });
}

/**
 * Sends a command to a running case; null when the case has no workflow any more.
 * @throws ServiceAway, saying whether the command is kept for later
 */
export async function sendCommand(
  hefu: HefuConnection,
  workflowId: string,
  envelope: Envelope,
): Promise<CommandAnswer | null> {
  const client = await hefu.temporal();
  const { WorkflowNotFoundError } = await import('@temporalio/client');
  const handle = client.workflow.getHandle(workflowId);
  try {
    return await answered({
      ask: () =>
        client.withDeadline(Date.now() + answerTimeoutMs, () =>
          handle.executeUpdate<CommandAnswer, [Envelope]>('command', {
            args: [envelope],
            updateId: envelope.commandId,
          }),
        ),
      leave: () => client.withDeadline(Date.now() + leaveTimeoutMs, () => handle.signal('command', envelope)),
    });
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

async function answered(sending: Sending, left = tries): Promise<CommandAnswer> {
  const temporal = await import('@temporalio/client');
  try {
    return await sending.ask();
  } catch (error) {
    // Safe to send again: the log answers the same command id with its first answer.
    if (givenBack(error, temporal)) {
      if (left > 1) return answered(sending, left - 1);
      throw notTaken();
    }
    const late = error instanceof temporal.WorkflowUpdateRPCTimeoutOrCancelledError;
    if (late || temporal.isGrpcDeadlineError(error)) throw await leftBehind(sending);
    if (error instanceof temporal.ServiceError && !(error instanceof temporal.WorkflowNotFoundError))
      throw notTaken();
    throw error;
  }
}

/**
 * No worker answers. An update nobody has accepted is only in the server's memory, a signal is in the history: the same
 * command by both ways is carried out once, since the log knows its id.
 */
async function leftBehind({ leave }: Sending): Promise<ServiceAway> {
  try {
    await leave();
    return keptForLater();
  } catch {
    return notTaken();
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
