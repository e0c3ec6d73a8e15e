import { shanghaiDate } from '../calendar/shanghai-time.js';
import { findOverlaps, type EntryOverlap } from '../domain/catalogue-overlap/find-overlaps.js';
import type { Candidate, DemandContext } from '../domain/demand/context.js';
import { demandSettings } from '../domain/demand/demand-settings.js';
import { commandFields } from '../domain/demand/fields.js';
import type { CommandAnswer } from '../domain/recording.js';
import { nextNumber } from '../store/next-number.js';
import { getDemand, listDemands, type DemandFilter, type DemandRow } from '../store/read-demands.js';
import { getDepartment } from '../store/read-departments.js';
import { getSettings } from '../store/read-settings.js';
import { calendarViewFor } from './calendar-for.js';
import { caseNumber } from './case-number.js';
import { beginCase } from './command-case.js';
import { parseData } from './command-schema.js';
import type { HefuConnection } from './connection.js';
import { demandCase } from './demand-case.js';
import { NotFound } from './failures.js';
import { listedEntries } from './listed-entries.js';
import type { Session } from './session.js';

/** A need for data that nobody lists. */
export interface NewDemand {
  readonly title: string;
  readonly items?: readonly string[];
  readonly purpose: string;
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
  commandId?: string,
): Promise<{ readonly id: string; readonly answer: CommandAnswer }> {
  const data = parseData(commandFields.Start, wanted);
  const context = await startContext(hefu, session, wanted);
  const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
  const id = caseNumber('XQ', year, await nextNumber(hefu.pool, 'demand', year));
  const answer = await beginCase(hefu, session, demandCase, {
    id,
    data,
    context,
    found: {
      HefuStatus: 'open',
      HefuRequester: session.actor.department,
      HefuProvider: context.provider?.code ?? '',
    },
    ...(commandId === undefined ? {} : { commandId }),
  });
  return { id, answer };
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
  { title, items = [] }: NewDemand,
): Promise<readonly Candidate[]> {
  const others = (await listedEntries(hefu)).filter(({ provider }) => provider !== requester);
  const declared = (items.length === 0 ? [title] : items).map((name) => ({ name, resource: title }));
  const { entries } = findOverlaps(declared, others, nearEnough);
  return entries.slice(0, mostCandidates).map(candidateOf);
}

function candidateOf({ code, title, provider, confidence }: EntryOverlap): Candidate {
  return { code, title, provider, confidence: Math.round(confidence * 100) / 100 };
}

export type ShownDemand = DemandRow['view'] & { readonly id: string; readonly version: number };

/** One need as it stands now. @throws NotFound */
export async function showDemand(hefu: HefuConnection, id: string): Promise<ShownDemand> {
  const row = await getDemand(hefu.pool, id);
  if (row === null) throw new NotFound(`没有编号为“${id}”的数据需求，请核对编号。`);
  return { ...row.view, id, version: row.version };
}

export async function listDemandCases(
  hefu: HefuConnection,
  filter: DemandFilter,
): Promise<readonly ShownDemand[]> {
  const rows = await listDemands(hefu.pool, filter);
  return rows.map(({ id, view, version }) => ({ ...view, id, version }));
}
