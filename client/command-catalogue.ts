import { catalogueDecider } from '../domain/catalogue/decider.js';
import {
  catalogueEdition,
  type CatalogueCommandType,
  type CatalogueContext,
} from '../domain/catalogue/commands.js';
import { catalogueCommandSchemas } from '../domain/catalogue/schema.js';
import { catalogueRefusal } from '../domain/catalogue/refusals.js';
import type { Refusal } from '../domain/refusal.js';
import type { CommandAnswer } from '../domain/recording.js';
import { getCatalogueEntry, listNamesakes } from '../store/read-catalogue.js';
import { getDepartment } from '../store/read-departments.js';
import { afterCatalogueChange, type Aftermath } from './after-catalogue-change.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream, decideEnvelope, foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { tellPlans } from './reach-plans.js';
import { tellCases } from './tell-cases.js';
import type { Session } from './session.js';

export interface CatalogueOrder {
  readonly code: string;
  readonly type: CatalogueCommandType;
  readonly data: object;
  readonly commandId?: string;
  /** Asked before a refusal is recorded: a form that was not filled in is no attempt. Without it every one is. */
  readonly isAttempt?: (refusals: readonly Refusal[]) => boolean;
}

export interface CatalogueAnswer {
  readonly answer: CommandAnswer;
  /** What was told to the cases that wait for this entry; null where nothing changed. */
  readonly aftermath: Aftermath | null;
}

/**
 * Gives a command on a catalogue entry. Every such command of a person goes through here, so that whoever has to
 * know of a change (a reported change that waits for it, a plan that lists it) is told in one place.
 * @throws MalformedInput
 */
export async function commandCatalogue(
  hefu: HefuConnection,
  session: Session,
  { code, type, data, commandId, isAttempt }: CatalogueOrder,
): Promise<CatalogueAnswer> {
  const context = await contextOf(hefu, code, type, data);
  const envelope = await checkedEnvelope(hefu, session, catalogueCommandSchemas, {
    id: code,
    type,
    data,
    ...(context === null ? {} : { context }),
    ...(commandId === undefined ? {} : { commandId }),
  });
  if (isAttempt !== undefined) {
    const { state } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
    const { refusals } = decideEnvelope(catalogueDecider, state, envelope).entry;
    if (refusals.length > 0 && !isAttempt(refusals))
      return { answer: { kind: 'refused', refusals }, aftermath: null };
  }
  const answer = await commandStream(hefu, catalogueDecider, `catalogue/${code}`, envelope);
  if (answer.kind === 'refused')
    return {
      answer: { ...answer, refusals: await namingDepartments(hefu, answer.refusals) },
      aftermath: null,
    };
  const aftermath = await afterCatalogueChange(hefu, session, [code]);
  await tellCases(hefu, [code]);
  const provider = (await getCatalogueEntry(hefu.pool, code))?.view['provider'];
  if (typeof provider === 'string') await tellPlans(hefu, [provider]);
  return { answer, aftermath };
}

/** On record is the code of the department whose entry it is; whoever is refused is told its name. */
async function namingDepartments(
  hefu: HefuConnection,
  refusals: readonly Refusal[],
): Promise<readonly Refusal[]> {
  return Promise.all(
    refusals.map(async (refusal) => {
      const code = refusal.code === 'catalogue-other-department' && /（(.+)）/.exec(refusal.message)?.[1];
      const department = typeof code === 'string' ? await getDepartment(hefu.pool, code) : null;
      if (department === null) return refusal;
      return { ...refusal, ...catalogueRefusal('catalogue-other-department', department.name) };
    }),
  );
}

/** A6: who checks for duplicates must know the entries of the same name; attested, so that deciding again sees the same. */
async function contextOf(
  hefu: HefuConnection,
  code: string,
  type: CatalogueCommandType,
  data: object,
): Promise<CatalogueContext | null> {
  if (type !== 'DraftEntry' && type !== 'ReviseEntry' && type !== 'SubmitEntry') return null;
  const named = await nameOf(hefu, code, data);
  if (named === null) return { edition: catalogueEdition };
  const namesakes = await listNamesakes(hefu.pool, named.provider, named.title);
  return { edition: catalogueEdition, namesakes: namesakes.filter((one) => one.code !== code) };
}

async function nameOf(
  hefu: HefuConnection,
  code: string,
  data: object,
): Promise<{ readonly provider: string; readonly title: string } | null> {
  const content: unknown = 'content' in data ? data.content : null;
  if (typeof content === 'object' && content !== null && 'provider' in content && 'title' in content) {
    const { provider, title } = content;
    return typeof provider === 'string' && typeof title === 'string' ? { provider, title } : null;
  }
  const { state } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
  return state.status === 'unregistered' ? null : state.content;
}
