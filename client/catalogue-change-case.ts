import type { CatalogueEvent } from '../domain/catalogue/events.js';
import type { CatalogueChangeContext } from '../domain/catalogue-change/context.js';
import { catalogueChange } from '../domain/catalogue-change/decider.js';
import { owedNow } from '../domain/catalogue-change/dues.js';
import { entryEventOf } from '../domain/catalogue-change/entry-event.js';
import { commandFields } from '../domain/catalogue-change/fields.js';
import { possibleFor } from '../domain/catalogue-change/possible.js';
import { openStatuses } from '../domain/catalogue-change/status.js';
import { getCatalogueChange, listCatalogueChanges } from '../store/read-catalogue-changes.js';
import { pageLimit, readStream } from '../store/read-stream.js';
import { caseType, type CaseOrder } from './case-type.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

/** Reported changes, to the client. */
export const catalogueChangeCase = caseType({
  category: 'catalogue-change',
  workflowType: 'catalogueChange',
  noun: '目录变更',
  nounEnglish: 'catalogue change',
  decider: catalogueChange,
  commandFields,
  context: contextOf,
  openIds: openChanges,
  calendar: (state) => (state.status === 'none' ? null : state.calendar),
  owed: (state) => (state.status === 'none' ? null : (owedNow(state) ?? state.adjustDue)),
  possible: (state, actor, at) => (state.status === 'none' ? [] : possibleFor(state, actor, at)),
});

/** The event of the entry that the case is told of, as the log has it: never as whoever tells says it is. */
async function contextOf(
  hefu: HefuConnection,
  { id, type, data }: CaseOrder,
): Promise<CatalogueChangeContext> {
  const found = await getCatalogueChange(hefu.pool, id);
  if (found === null)
    throw new NotFound([
      `没有编号为“${id}”的目录变更，请核对编号。`,
      `There is no catalogue change “${id}”. Please check the number.`,
    ]);
  const { version } = data;
  const code = found.view['entry'];
  if (type !== 'NoteEntry' || typeof version !== 'number' || typeof code !== 'string') return {};
  const [event] = await readStream(hefu.pool, `catalogue/${code}`, Math.max(1, version), 1);
  if (event?.seq !== version) return {};
  const entryEvent = entryEventOf(code, version, event as object as CatalogueEvent);
  return entryEvent === null ? {} : { entryEvent };
}

async function openChanges(hefu: HefuConnection): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: { readonly dueDate: string | null; readonly id: string } | undefined;
  for (;;) {
    const page = await listCatalogueChanges(hefu.pool, {
      status: openStatuses,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.map(({ id }) => id));
    after = page.at(-1);
    if (page.length < pageLimit) return ids;
  }
}
