import { shanghaiDate } from '../calendar/shanghai-time.js';
import type { Envelope } from '../domain/envelope.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { ShareRequestContext } from '../domain/share-request/context.js';
import { commandFields } from '../domain/share-request/fields.js';
import { nextNumber } from '../store/next-number.js';
import { startContext } from './case-context.js';
import { beginCase, caseEnvelope, commandCase, type CaseCommand } from './command-case.js';
import { parseData } from './command-schema.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput } from './failures.js';
import type { Session } from './session.js';
import { shareRequestCase } from './share-request-case.js';

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
  const contexts: ShareRequestContext[] = [];
  for (const resource of wanted) contexts.push(await startContext(hefu, resource, session.actor.department));
  const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
  const letter = numbered('LW', year, await nextNumber(hefu.pool, 'letter', year));
  const cases: StartedCase[] = [];
  for (const [index, resource] of wanted.entries()) {
    const id = numbered('GX', year, await nextNumber(hefu.pool, 'share-request', year));
    const context = contexts[index] ?? {};
    const answer = await beginCase(hefu, session, shareRequestCase, {
      id,
      data: { ...rest, letter, resource },
      context,
      found: {
        HefuStatus: 'draft',
        HefuRequester: context.requester?.code ?? '',
        HefuProvider: context.provider?.code ?? '',
      },
    });
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
  return caseEnvelope(hefu, session, shareRequestCase, commanded(id, type, data, commandId));
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
  return commandCase(hefu, session, shareRequestCase, commanded(id, type, data, commandId));
}

function commanded(id: string, type: string, data: unknown, commandId: string | undefined): CaseCommand {
  return { id, type, data, ...(commandId === undefined ? {} : { commandId }) };
}

function numbered(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
}
