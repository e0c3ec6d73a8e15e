import { isDate } from '../calendar/is-date.js';
import { shanghaiDate } from '../calendar/shanghai-time.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import { isInForce } from '../domain/catalogue/state.js';
import { changeSettings } from '../domain/catalogue-change/change-settings.js';
import { allChangeTerms } from '../domain/catalogue-change/change-terms.js';
import type { CatalogueChangeContext } from '../domain/catalogue-change/context.js';
import { commandFields } from '../domain/catalogue-change/fields.js';
import type { CommandAnswer } from '../domain/recording.js';
import { nextNumber } from '../store/next-number.js';
import {
  getCatalogueChange,
  listCatalogueChanges,
  type CatalogueChangeFilter,
  type CatalogueChangeRow,
} from '../store/read-catalogue-changes.js';
import { getDepartment } from '../store/read-departments.js';
import { getSettings } from '../store/read-settings.js';
import { calendarViewFor } from './calendar-for.js';
import { caseNumber } from './case-number.js';
import { catalogueChangeCase } from './catalogue-change-case.js';
import { beginCase } from './command-case.js';
import { parseData } from './command-schema.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';
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
  commandId?: string,
): Promise<ReportedChange> {
  const today = shanghaiDate(await hefu.now());
  const data = parseData(commandFields.Start, { ...report, changedOn: report.changedOn ?? today });
  const context = await startContext(hefu, report.entry, String(data['changedOn']));
  const year = Number(today.slice(0, 4));
  const id = caseNumber('ML', year, await nextNumber(hefu.pool, 'catalogue-change', year));
  const answer = await beginCase(hefu, session, catalogueChangeCase, {
    id,
    data,
    context,
    found: { HefuStatus: 'adjusting', HefuProvider: context.provider?.code ?? '' },
    ...(commandId === undefined ? {} : { commandId }),
  });
  const adjusted = answer.kind === 'accepted' ? await adjustedBeforeReport(hefu, id) : null;
  return { id, answer, adjusted: adjusted?.version ?? null };
}

async function startContext(
  hefu: HefuConnection,
  code: string,
  changedOn: string,
): Promise<CatalogueChangeContext> {
  const { state, version } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
  if (!isInForce(state)) {
    throw new NotFound(`目录中没有编码为“${code}”的资源，请用 hefu catalogue list 查找。`);
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

export type ShownChange = CatalogueChangeRow['view'] & {
  readonly id: string;
  readonly version: number;
  readonly due: string | null;
};

/** One reported change as it stands now. @throws NotFound */
export async function showCatalogueChange(hefu: HefuConnection, id: string): Promise<ShownChange> {
  const row = await getCatalogueChange(hefu.pool, id);
  if (row === null) throw new NotFound(`没有编号为“${id}”的目录变更，请核对编号。`);
  return shown(row, shanghaiDate(await hefu.now()));
}

/** Reported changes by due date, earliest first. `overdue`: only what is owed and was due before today. */
export async function listChanges(
  hefu: HefuConnection,
  { overdue, ...filter }: Omit<CatalogueChangeFilter, 'overdueOn'> & { readonly overdue?: boolean },
): Promise<readonly ShownChange[]> {
  const today = shanghaiDate(await hefu.now());
  const late = overdue === true ? { overdueOn: today } : {};
  const rows = await listCatalogueChanges(hefu.pool, { ...filter, ...late });
  return rows.map((row) => shown(row, today));
}

/** What was recorded passes with the date, whether or not the engine has come to say so yet. */
function shown({ id, dueDate, view, version }: CatalogueChangeRow, today: string): ShownChange {
  const late = dueDate !== null && dueDate < today;
  return { ...view, id, version, due: dueDate, overdue: view['overdue'] === true || late };
}
