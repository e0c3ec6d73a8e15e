import { isDate } from '../calendar/is-date.js';
import { shanghaiDate } from '../calendar/shanghai-time.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import { isInForce } from '../domain/catalogue/state.js';
import { changeSettings } from '../domain/catalogue-change/change-settings.js';
import { allChangeTerms } from '../domain/catalogue-change/change-terms.js';
import type { CatalogueChangeContext } from '../domain/catalogue-change/context.js';
import { commandFields } from '../domain/catalogue-change/fields.js';
import type { CommandAnswer } from '../domain/recording.js';
import type { ListPlace } from '../store/list-share-requests.js';
import {
  getCatalogueChange,
  listCatalogueChanges,
  type CatalogueChangeFilter,
  type CatalogueChangeRow,
} from '../store/read-catalogue-changes.js';
import { getDepartment } from '../store/read-departments.js';
import { getSettings } from '../store/read-settings.js';
import { calendarViewFor } from './calendar-for.js';
import { numberFor } from './case-number.js';
import { catalogueChangeCase } from './catalogue-change-case.js';
import { beginCase } from './command-case.js';
import { parseData } from './command-schema.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import { pageOfList, type ListPage } from './list-page.js';
import type { Session } from './session.js';
import type { ShownChange } from './shown-change.js';
import { adjustedBeforeReport } from './settle-change.js';

/** A change of a system, a law or a duty, as somebody reports it. */
export interface ChangeReport {
  readonly entry: string;
  readonly cause: string;
  readonly what: string;
  /** YYYY-MM-DD; the day of the report where none is given. */
  readonly changedOn?: string;
  readonly system?: string;
  readonly ruleSet?: string;
  readonly ruleSetReason?: string;
  readonly ruleSetDocument?: string;
}

export interface ReportedChange {
  readonly id: string;
  readonly answer: CommandAnswer;
  /** Version of the entry made between the change and this report; null where there is none. */
  readonly adjusted: number | null;
}

/**
 * Reports a change: the clock runs from the change on (A5, B5). Where the entry has been adjusted since then
 * already, `adjusted` names the version that may be noted, if it was for this change.
 * @throws MalformedInput, NotFound
 */
export async function reportChange(
  hefu: HefuConnection,
  session: Session,
  report: ChangeReport,
): Promise<ReportedChange> {
  const id = await numberChange(hefu, session, report);
  const answer = await beginChange(hefu, session, id, report);
  const adjusted = answer.kind === 'accepted' ? await adjustedBeforeReport(hefu, id) : null;
  return { id, answer, adjusted: adjusted?.version ?? null };
}

const series = { prefix: 'ML', kind: 'catalogue-change' };

/**
 * What it will be called, the rules having been asked: kept by whoever must be able to report it again after a crash.
 * @throws MalformedInput, NotFound
 */
export async function numberChange(
  hefu: HefuConnection,
  session: Session,
  report: ChangeReport,
): Promise<string> {
  const begun = { type: 'Start', ...(await startOf(hefu, report)) };
  return numberFor(hefu, session, series, catalogueChangeCase.wouldBegin, begun);
}

/** Reports a change under this number; reported again, it finds the first answer. @throws MalformedInput, NotFound */
export async function beginChange(
  hefu: HefuConnection,
  session: Session,
  id: string,
  report: ChangeReport,
): Promise<CommandAnswer> {
  const { data, context } = await startOf(hefu, report);
  return beginCase(hefu, session, catalogueChangeCase, {
    id,
    data,
    context,
    found: { HefuStatus: 'adjusting', HefuProvider: context.provider?.code ?? '' },
    commandId: `${id}/Start`,
  });
}

/** What is reported, of the right shape, and what the gateway attests beside it. */
async function startOf(
  hefu: HefuConnection,
  report: ChangeReport,
): Promise<{
  readonly data: { readonly [field: string]: unknown };
  readonly context: CatalogueChangeContext;
}> {
  const today = shanghaiDate(await hefu.now());
  const data = parseData(commandFields.Start, { ...report, changedOn: report.changedOn ?? today });
  return { data, context: await startContext(hefu, report.entry, String(data['changedOn'])) };
}

async function startContext(
  hefu: HefuConnection,
  code: string,
  changedOn: string,
): Promise<CatalogueChangeContext> {
  const { state, version } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
  if (!isInForce(state)) {
    throw new NotFound(
      [
        `目录中没有编码为“${code}”的资源，请核对编码。`,
        `The catalogue has no resource “${code}”. Please check the code.`,
      ],
      'hefu catalogue list',
    );
  }
  const { provider: providerCode, title } = state.content;
  const [provider, city, own] = await Promise.all([
    getDepartment(hefu.pool, providerCode),
    getSettings(hefu.pool, 'city'),
    getSettings(hefu.pool, providerCode),
  ]);
  const layer = provider?.view['calendar'] === 'sh' ? 'sh' : 'cn';
  return {
    entry: { code, title, version },
    provider: { code: providerCode, name: provider?.name ?? providerCode },
    // The settings' own decider has judged every value when it was set.
    settings: changeSettings(city, own),
    calendar: await calendarViewFor(hefu, layer, isDate(changedOn) ? changedOn : null),
    terms: allChangeTerms,
  };
}

/** One reported change as it stands now. @throws NotFound */
export async function showCatalogueChange(hefu: HefuConnection, id: string): Promise<ShownChange> {
  const row = await getCatalogueChange(hefu.pool, id);
  if (row === null)
    throw new NotFound([
      `没有编号为“${id}”的目录变更，请核对编号。`,
      `There is no catalogue change “${id}”. Please check the number.`,
    ]);
  return shownChange(row, shanghaiDate(await hefu.now()));
}

export interface ChangeFilter extends Omit<CatalogueChangeFilter, 'overdueOn'> {
  /** Only what is owed and was due before today. */
  readonly overdue?: boolean;
}

/** Reported changes by due date, earliest first. */
export async function listChanges(
  hefu: HefuConnection,
  { overdue, ...filter }: ChangeFilter,
): Promise<readonly ShownChange[]> {
  const today = shanghaiDate(await hefu.now());
  const late = overdue === true ? { overdueOn: today } : {};
  const rows = await listCatalogueChanges(hefu.pool, { ...filter, ...late });
  return rows.map((row) => shownChange(row, today));
}

/** One page of them. */
export async function pageOfChanges(
  hefu: HefuConnection,
  filter: ChangeFilter & { readonly limit: number },
): Promise<ListPage<ShownChange, ListPlace>> {
  return pageOfList(
    filter,
    (limit) => listChanges(hefu, { ...filter, limit }),
    ({ due, id }) => ({ dueDate: due, id }),
  );
}

/** What was recorded passes with the date, whether or not the engine has come to say so yet. */
function shownChange({ dueDate, view, version }: CatalogueChangeRow, today: string): ShownChange {
  // Written by this case type's own view.
  const stored = view as unknown as Omit<ShownChange, 'version'>;
  const late = dueDate !== null && dueDate < today;
  return { ...stored, version, due: dueDate, overdue: stored.overdue || late };
}
