import type { Envelope } from '../domain/envelope.js';
import { asJson, type Json } from '../domain/json.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { Refusal } from '../domain/refusal.js';
import type { CaseType } from './case-type.js';
import { parseData } from './command-schema.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput } from './failures.js';
import { newEnvelope } from './new-envelope.js';
import { reviveCase, trustedKeys } from './revive-case.js';
import { sendCommand, startCase } from './send-command.js';
import type { Session } from './session.js';
import { standingCase } from './standing-case.js';

/** A command somebody gives on a case, as it came in. */
export interface CaseCommand {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly commandId?: string;
}

/**
 * The signed envelope of a command, ready for an update, or for a signal from any Temporal client.
 * @throws MalformedInput, NotFound
 */
export async function caseEnvelope(
  hefu: HefuConnection,
  session: Session,
  kind: CaseType,
  { id, type, data, commandId }: CaseCommand,
): Promise<Envelope> {
  const fields = type === 'Start' ? undefined : fieldsOf(kind, type);
  if (fields === undefined) throw unknownCommand(kind, type);
  const parsed = parseData(fields, data);
  const context = asJson(await kind.context(hefu, { id, type, data: parsed }));
  return newEnvelope(hefu, session, {
    id,
    type,
    data: parsed,
    context: context as { readonly [key: string]: Json },
    ...(commandId === undefined ? {} : { commandId }),
  });
}

/** Orders a command on a case and waits until the answer is recorded. @throws MalformedInput, NotFound, ServiceAway */
export async function commandCase(
  hefu: HefuConnection,
  session: Session,
  kind: CaseType,
  command: CaseCommand,
): Promise<CommandAnswer> {
  return sendToCase(hefu, kind, await caseEnvelope(hefu, session, kind, command));
}

/** Sends a signed envelope to its case and waits until the answer is recorded. */
export async function sendToCase(
  hefu: HefuConnection,
  kind: CaseType,
  envelope: Envelope,
): Promise<CommandAnswer> {
  const workflowId = `${kind.category}/${envelope.case}`;
  const answer = await sendCommand(hefu, workflowId, envelope);
  if (answer !== null) return answer;
  // Decided without its workflow, a case that goes on would have no timer for what comes next.
  const again = (await reviveCase(hefu, kind, envelope.case))
    ? await sendCommand(hefu, workflowId, envelope)
    : null;
  return again ?? kind.answerEnded(hefu, envelope);
}

/** Why the rules would refuse it as the case stands; empty where they would not. Nothing is recorded. @throws NotFound */
export async function wouldRefuse(
  hefu: HefuConnection,
  kind: CaseType,
  { case: id, type, data, context = {}, actor, commandId, receivedAt }: Envelope,
): Promise<readonly Refusal[]> {
  const { wouldFollow } = await standingCase(hefu, id, kind);
  const meta = { commandId, caseId: id, at: receivedAt, actor };
  const decision = wouldFollow({ type, data, context, meta });
  return decision.kind === 'refused' ? decision.refusals : [];
}

/** How a case begins. */
export interface Beginning {
  readonly id: string;
  readonly data: object;
  readonly context: object;
  /** Search attributes of Temporal that are known already: ids and enums. */
  readonly found: { readonly [name: string]: string };
  readonly commandId?: string;
}

/** Begins a case with its `Start`; the same command again finds the first one's answer. */
export async function beginCase(
  hefu: HefuConnection,
  session: Session,
  kind: CaseType,
  { id, data, context, found, commandId }: Beginning,
): Promise<CommandAnswer> {
  const envelope = await newEnvelope(hefu, session, {
    id,
    type: 'Start',
    data: asJson(data) as { readonly [key: string]: Json },
    context: asJson(context) as { readonly [key: string]: Json },
    ...(commandId === undefined ? {} : { commandId }),
  });
  const input = { id, keys: await trustedKeys(hefu) };
  return startCase(hefu, kind.workflowType, `${kind.category}/${id}`, input, envelope, found);
}

function fieldsOf({ commandFields }: CaseType, type: string): CaseType['commandFields'][string] | undefined {
  return Object.hasOwn(commandFields, type) ? commandFields[type] : undefined;
}

function unknownCommand({ commandFields }: CaseType, type: string): MalformedInput {
  const known = Object.keys(commandFields).filter((one) => one !== 'Start');
  const detail = `没有“${type}”这项操作，可用：${known.join('、')}。`;
  const english = `There is no act “${type}”. Possible: ${known.join(', ')}.`;
  return new MalformedInput([{ pointer: '/type', code: 'unknown-command', detail, english }]);
}
