import type { Envelope } from '../domain/envelope.js';
import type { CommandAnswer } from '../domain/recording.js';
import { commandFields } from '../domain/share-request/fields.js';
import { letterNumbers } from '../store/letter-numbers.js';
import { startContext } from './case-context.js';
import { attemptName, caseNumber, wouldAccept, yearOfNumbers } from './case-number.js';
import { beginCase, caseEnvelope, commandCase, type CaseCommand } from './command-case.js';
import { parseData } from './command-schema.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput } from './failures.js';
import type { Session } from './session.js';
import { shareRequestCase } from './share-request-case.js';

/** One letter (来文) may ask for several resources, of several providers: one case each, one letter id. */
export interface Letter extends LetterTerms {
  readonly resources: readonly string[];
}

/** What a letter says the same of every resource. */
export interface LetterTerms {
  readonly purpose: string;
  readonly basis: string;
  readonly mode?: string;
  readonly items?: readonly string[];
  readonly scenario?: string;
  readonly scope?: string;
  readonly timeLimit?: string;
  readonly ruleSet?: string;
  readonly ruleSetReason?: string;
  /** 文号 of the document that adopts the set, where it is not in force by itself. */
  readonly ruleSetDocument?: string;
}

export interface StartedCase {
  readonly id: string;
  readonly resource: string;
  readonly answer: CommandAnswer;
}

const resourcesLimit = 50;

/** A letter with the ids it and its cases will have: kept by whoever must be able to begin it again after a crash. */
export interface PlannedLetter {
  readonly letter: string;
  readonly terms: LetterTerms;
  readonly cases: readonly { readonly id: string; readonly resource: string }[];
}

/** Starts one case for each resource of the letter. Unknown resources are found before any case is begun. */
export async function startLetter(
  hefu: HefuConnection,
  session: Session,
  letter: Letter,
): Promise<{ readonly letter: string; readonly cases: readonly StartedCase[] }> {
  return beginLetter(hefu, session, await planLetter(hefu, session, letter));
}

/**
 * Checks the letter, asks the rules about each resource and gives out ids; nothing is begun. Only what the rules accept
 * has a number, and a letter of which they accept nothing has none. @throws MalformedInput, NotFound
 */
export async function planLetter(
  hefu: HefuConnection,
  session: Session,
  { resources, ...terms }: Letter,
): Promise<PlannedLetter> {
  const wanted = [...new Set(resources)];
  if (wanted.length === 0 || wanted.length > resourcesLimit) {
    const detail = `请选择1至${resourcesLimit}项资源。`;
    const english = `Please choose 1 to ${resourcesLimit} resources.`;
    throw new MalformedInput([{ pointer: '/resources', code: 'resource-missing', detail, english }]);
  }
  parseData(commandFields.Start, terms);
  const year = await yearOfNumbers(hefu);
  const unnumbered = attemptName('LW', year);
  const asked: { readonly resource: string; readonly name: string; readonly isAccepted: boolean }[] = [];
  for (const resource of wanted) {
    const name = attemptName('GX', year);
    const context = await startContext(hefu, resource, session.actor.department);
    const begun = { type: 'Start', data: { ...terms, letter: unnumbered, resource }, context };
    const { wouldBegin } = shareRequestCase;
    asked.push({ resource, name, isAccepted: await wouldAccept(hefu, session, wouldBegin, begun, name) });
  }
  const accepted = asked.filter(({ isAccepted }) => isAccepted).map(({ resource }) => resource);
  const numbers = accepted.length === 0 ? null : await letterNumbers(hefu.pool, year, accepted.length);
  const cases = asked.map(({ resource, name, isAccepted }) =>
    numbers === null || !isAccepted
      ? { id: name, resource }
      : { id: caseNumber('GX', year, numbers.firstCase + accepted.indexOf(resource)), resource },
  );
  return { letter: numbers === null ? unnumbered : caseNumber('LW', year, numbers.letter), terms, cases };
}

/** Begins the cases of a planned letter; begun again, it finds those it began before. */
export async function beginLetter(
  hefu: HefuConnection,
  session: Session,
  { letter, terms, cases }: PlannedLetter,
): Promise<{ readonly letter: string; readonly cases: readonly StartedCase[] }> {
  const started: StartedCase[] = [];
  for (const { id, resource } of cases) {
    const context = await startContext(hefu, resource, session.actor.department);
    const answer = await beginCase(hefu, session, shareRequestCase, {
      id,
      data: { ...terms, letter, resource },
      context,
      found: {
        HefuStatus: 'draft',
        HefuRequester: context.requester?.code ?? '',
        HefuProvider: context.provider?.code ?? '',
      },
      commandId: `${id}/Start`,
    });
    started.push({ id, resource, answer });
  }
  return { letter, cases: started };
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
