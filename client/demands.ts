import { findOverlaps, type EntryOverlap } from '../domain/catalogue-overlap/find-overlaps.js';
import type { Candidate, DemandContext } from '../domain/demand/context.js';
import { demandSettings } from '../domain/demand/demand-settings.js';
import { commandFields } from '../domain/demand/fields.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { CaseRow } from '../store/case-rows.js';
import { getDemand, listDemands, type DemandFilter } from '../store/read-demands.js';
import { getDepartment } from '../store/read-departments.js';
import { getSettings } from '../store/read-settings.js';
import { calendarViewFor } from './calendar-for.js';
import { numberFor } from './case-number.js';
import { beginCase } from './command-case.js';
import { parseData } from './command-schema.js';
import type { HefuConnection } from './connection.js';
import { demandCase } from './demand-case.js';
import { NotFound } from './failures.js';
import { pageOfList, type ListPage } from './list-page.js';
import { listedEntries } from './listed-entries.js';
import type { Session } from './session.js';
import type { ShownDemand } from './shown-demand.js';

export type { DemandFilter } from '../store/read-demands.js';

/** A need for data that nobody lists. */
export interface NewDemand {
  /** Left empty, the rules ask for it: it is a refusal and no fault. */
  readonly title?: string;
  readonly items?: readonly string[];
  readonly purpose?: string;
  readonly basis?: string;
  /** Who is likely to have it; found by likeness in the catalogue where nobody is named. */
  readonly provider?: string;
}

/** An entry this near to what is wanted says who is likely to have it; nothing more is concluded from it. */
const nearEnough = 0.4;
const mostCandidates = 5;

/** Records a need and sends it to whoever is likely to have the data, and to the commission. */
export async function recordDemand(
  hefu: HefuConnection,
  session: Session,
  wanted: NewDemand,
): Promise<{ readonly id: string; readonly answer: CommandAnswer }> {
  const id = await numberDemand(hefu, session, wanted);
  return { id, answer: await beginDemand(hefu, session, id, wanted) };
}

const series = { prefix: 'XQ', kind: 'demand' };

/**
 * What it will be called, the rules having been asked: kept by whoever must be able to record it again after a crash.
 * @throws MalformedInput
 */
export async function numberDemand(
  hefu: HefuConnection,
  session: Session,
  wanted: NewDemand,
): Promise<string> {
  const data = parseData(commandFields.Start, wanted);
  const context = await startContext(hefu, session, wanted);
  return numberFor(hefu, session, series, demandCase.wouldBegin, { type: 'Start', data, context });
}

/** Records a need under this number; recorded again, it finds the first answer. @throws MalformedInput */
export async function beginDemand(
  hefu: HefuConnection,
  session: Session,
  id: string,
  wanted: NewDemand,
): Promise<CommandAnswer> {
  const data = parseData(commandFields.Start, wanted);
  const context = await startContext(hefu, session, wanted);
  return beginCase(hefu, session, demandCase, {
    id,
    data,
    context,
    found: {
      HefuStatus: 'open',
      HefuRequester: session.actor.department,
      HefuProvider: context.provider?.code ?? '',
    },
    commandId: `${id}/Start`,
  });
}

async function startContext(
  hefu: HefuConnection,
  { actor }: Session,
  wanted: NewDemand,
): Promise<DemandContext> {
  const [requester, city, candidates] = await Promise.all([
    getDepartment(hefu.pool, actor.department),
    getSettings(hefu.pool, 'city'),
    likelyEntries(hefu, actor.department, wanted),
  ]);
  const named = wanted.provider ?? candidates[0]?.provider;
  const provider = named === undefined ? null : await getDepartment(hefu.pool, named);
  const layer = requester?.view['calendar'] === 'sh' ? 'sh' : 'cn';
  return {
    ...(requester === null ? {} : { requester: { code: requester.code, name: requester.name } }),
    ...(provider === null ? {} : { provider: { code: provider.code, name: provider.name } }),
    candidates,
    settings: demandSettings(city),
    calendar: await calendarViewFor(hefu, layer, null),
  };
}

/** Entries of other departments that come near, the nearest first. */
async function likelyEntries(
  hefu: HefuConnection,
  requester: string,
  { title = '', items = [] }: NewDemand,
): Promise<readonly Candidate[]> {
  const others = (await listedEntries(hefu)).filter(({ provider }) => provider !== requester);
  const declared = (items.length === 0 ? [title] : items).map((name) => ({ name, resource: title }));
  const { entries } = findOverlaps(declared, others, nearEnough);
  return entries.slice(0, mostCandidates).map(candidateOf);
}

function candidateOf({ code, title, provider, confidence }: EntryOverlap): Candidate {
  return { code, title, provider, confidence: Math.round(confidence * 100) / 100 };
}

/** One need as it stands now. @throws NotFound */
export async function showDemand(hefu: HefuConnection, id: string): Promise<ShownDemand> {
  const row = await getDemand(hefu.pool, id);
  if (row === null)
    throw new NotFound([
      `没有编号为“${id}”的数据需求，请核对编号。`,
      `There is no data need “${id}”. Please check the number.`,
    ]);
  return shownDemand(row);
}

/** Needs in the order they were recorded. */
export async function listDemandCases(
  hefu: HefuConnection,
  filter: DemandFilter,
): Promise<readonly ShownDemand[]> {
  return (await listDemands(hefu.pool, filter)).map(shownDemand);
}

/** One page of them. */
export async function pageOfDemands(
  hefu: HefuConnection,
  filter: DemandFilter & { readonly limit: number },
): Promise<ListPage<ShownDemand, string>> {
  return pageOfList(
    filter,
    (limit) => listDemandCases(hefu, { ...filter, limit }),
    ({ id }) => id,
  );
}

/** Written by this case type's own view. */
function shownDemand({ view, version }: CaseRow): ShownDemand {
  return { ...(view as unknown as Omit<ShownDemand, 'version'>), version };
}
