import { shanghaiDate } from '../calendar/shanghai-time.js';
import type { Envelope } from '../domain/envelope.js';
import { asJson, type Json } from '../domain/json.js';
import type { CommandAnswer } from '../domain/recording.js';
import { shareRequest } from '../domain/share-request/decider.js';
import { commandFields, type PersonalCommandType } from '../domain/share-request/fields.js';
import { listGatewayKeys } from '../store/gateway-keys.js';
import { nextNumber } from '../store/next-number.js';
import { getShareRequest } from '../store/read-share-request.js';
import { commandContext, startContext } from './case-context.js';
import { parseData } from './command-schema.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput, NotFound } from './failures.js';
import { newEnvelope } from './new-envelope.js';
import { sendCommand, startCase } from './send-command.js';
import type { Session } from './session.js';

/** One letter (来文) may ask for several resources, of several providers: one case each, one letter id. */
export interface Letter {
  readonly resources: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly mode?: string;
  readonly items?: readonly string[];
  readonly scenario?: string;
  readonly scope?: string;
  readonly timeLimit?: string;
  readonly ruleSet?: string;
  readonly ruleSetReason?: string;
}

export interface StartedCase {
  readonly id: string;
  readonly resource: string;
  readonly answer: CommandAnswer;
}

const resourcesLimit = 50;

/** Starts one case for each resource of the letter. Unknown resources are found before any case is begun. */
export async function startLetter(
  hefu: HefuConnection,
  session: Session,
  { resources, ...rest }: Letter,
): Promise<{ readonly letter: string; readonly cases: readonly StartedCase[] }> {
  const wanted = [...new Set(resources)];
  if (wanted.length === 0 || wanted.length > resourcesLimit) {
    const detail = `请选择1至${resourcesLimit}项资源。`;
    throw new MalformedInput([{ pointer: '/resources', code: 'resource-missing', detail }]);
  }
  parseData(commandFields.Start, rest);
  const contexts = [];
  for (const resource of wanted) contexts.push(await startContext(hefu, resource, session.actor.department));
  const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
  const letter = numbered('LW', year, await nextNumber(hefu.pool, 'letter', year));
  const cases: StartedCase[] = [];
  for (const [index, resource] of wanted.entries()) {
    const id = numbered('GX', year, await nextNumber(hefu.pool, 'share-request', year));
    const data = { ...(asJson(rest) as { readonly [key: string]: Json }), letter, resource };
    const context = asJson(contexts[index] ?? {}) as { readonly [key: string]: Json };
    const envelope = await newEnvelope(hefu, session, { id, type: 'Start', data, context });
    const input = { id, keys: await trustedKeys(hefu) };
    const found = {
      HefuStatus: ['draft'],
      HefuRequester: [contexts[index]?.requester?.code ?? ''],
      HefuProvider: [contexts[index]?.provider?.code ?? ''],
    };
    const answer = await startCase(hefu, 'shareRequest', `share-request/${id}`, input, envelope, found);
    cases.push({ id, resource, answer });
  }
  return { letter, cases };
}

/** The signed envelope of a command, ready for an update, or for a signal from any Temporal client. */
export async function shareRequestEnvelope(
  hefu: HefuConnection,
  session: Session,
  id: string,
  type: string,
  data: unknown,
  commandId?: string,
): Promise<Envelope> {
  if (!isPersonal(type)) {
    const detail = `没有“${type}”这项操作，可用：${Object.keys(commandFields)
      .filter((one) => one !== 'Start')
      .join('、')}。`;
    throw new MalformedInput([{ pointer: '/type', code: 'unknown-command', detail }]);
  }
  const parsed = parseData(commandFields[type], data);
  const found = await getShareRequest(hefu.pool, id);
  if (found === null) throw new NotFound(`没有编号为“${id}”的共享申请，请核对编号。`);
  const context = await commandContext(hefu, type, found.view, parsed);
  return newEnvelope(hefu, session, {
    id,
    type,
    data: parsed,
    context: asJson(context) as { readonly [key: string]: Json },
    ...(commandId === undefined ? {} : { commandId }),
  });
}

/** Orders a command on a case and waits until the answer is recorded. */
export async function commandShareRequest(
  hefu: HefuConnection,
  session: Session,
  id: string,
  type: string,
  data: unknown,
  commandId?: string,
): Promise<CommandAnswer> {
  return sendToCase(hefu, id, await shareRequestEnvelope(hefu, session, id, type, data, commandId));
}

/** Sends a signed envelope to its case and waits until the answer is recorded. */
export async function sendToCase(
  hefu: HefuConnection,
  id: string,
  envelope: Envelope,
): Promise<CommandAnswer> {
  const stream = `share-request/${id}`;
  const answer = await sendCommand(hefu, stream, envelope);
  // A case that has ended has no workflow any more: the same decider says no, and the attempt is recorded.
  return answer ?? commandStream(hefu, shareRequest, stream, envelope);
}

async function trustedKeys(hefu: HefuConnection): Promise<{ readonly [keyId: string]: string }> {
  const keys = await listGatewayKeys(hefu.pool);
  const now = await hefu.now();
  const valid = keys.filter(({ until }) => until === null || until.getTime() > now);
  return Object.fromEntries(valid.map(({ keyId, publicKey }) => [keyId, publicKey]));
}

function isPersonal(type: string): type is PersonalCommandType {
  return Object.hasOwn(commandFields, type) && type !== 'Start';
}

function numbered(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
}
