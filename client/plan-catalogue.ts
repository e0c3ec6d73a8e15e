import { shanghaiDate } from '../calendar/shanghai-time.js';
import { itemsAtOnce } from '../domain/annual-plan/context.js';
import { notedItems } from '../domain/annual-plan/decide/catalogue.js';
import { annualPlan } from '../domain/annual-plan/decider.js';
import { mustBeListed, planItem, retiredItem, type PlanItem } from '../domain/annual-plan/plan-item.js';
import type { EntryContent } from '../domain/catalogue/entry.js';
import type { CatalogueStatus } from '../domain/catalogue/state.js';
import { listCatalogue } from '../store/read-catalogue.js';
import { pageLimit } from '../store/read-stream.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';

/**
 * A department's entries as a plan sees them, by code. A department may have a hundred thousand of which a plan concerns a
 * few hundred: `known` asks for those that are open in some way, and these. None is left out: to a plan an entry that is not
 * there is one that has been withdrawn.
 */
export async function catalogueItems(
  hefu: HefuConnection,
  department: string,
  known?: readonly string[],
): Promise<readonly PlanItem[]> {
  const items: PlanItem[] = [];
  let after: string | undefined;
  do {
    const page = await listCatalogue(hefu.pool, {
      provider: department,
      ...(known === undefined ? {} : { openOr: known }),
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    // Written by the catalogue's own view: every field of the content, and the status.
    const entries = page as unknown as readonly {
      readonly code: string;
      readonly view: EntryContent & { readonly status: CatalogueStatus };
    }[];
    items.push(...entries.map(({ code, view }) => planItem(code, view, view.status)));
    after = page.length < pageLimit ? undefined : page.at(-1)?.code;
  } while (after !== undefined);
  return items;
}

/** What must be opened: what a plan begins with. */
export function owedItems(items: readonly PlanItem[]): readonly PlanItem[] {
  return items.filter(mustBeListed);
}

/**
 * Entries that a plan does not know as the catalogue has them now, at most as many as one command brings. An entry
 * that has gone to another department is as good as retired for this one.
 */
export async function changedItems(
  hefu: HefuConnection,
  id: string,
  department: string,
): Promise<readonly PlanItem[]> {
  const { state } = await foldStream(hefu, annualPlan, `annual-plan/${id}`);
  if (state.status === 'none' || state.status === 'closed') return [];
  const now = await catalogueItems(hefu, department, Object.keys(state.items));
  const here = new Set(now.map(({ code }) => code));
  const gone = Object.entries(state.items).flatMap(([code, item]) =>
    item.known && !here.has(code) ? [retiredItem(code)] : [],
  );
  // The plan's own rule says which of them change anything.
  const changed = notedItems(state, [...now, ...gone], shanghaiDate(await hefu.now()));
  const codes = new Set(changed.slice(0, itemsAtOnce).map(({ code }) => code));
  return [...now, ...gone].filter(({ code }) => codes.has(code));
}
