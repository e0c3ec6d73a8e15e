import type { ItemState } from '../domain/annual-plan/state.js';
import { listCatalogue } from '../store/read-catalogue.js';
import { pageLimit } from '../store/read-stream.js';
import { planItems } from './annual-plans.js';
import type { HefuConnection } from './connection.js';

/** An item of a plan by its name: what the catalogue calls it, and what has become of it. */
export interface NamedItem {
  readonly code: string;
  readonly title: string;
  readonly item: ItemState;
}

/** The items of a department's plan, by code. @throws NotFound */
export async function namedPlanItems(
  hefu: HefuConnection,
  id: string,
  department: string,
): Promise<readonly NamedItem[]> {
  const [items, titles] = await Promise.all([planItems(hefu, id), titlesOf(hefu, department)]);
  return Object.entries(items)
    .map(([code, item]) => ({ code, title: titles.get(code) ?? code, item }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

async function titlesOf(hefu: HefuConnection, provider: string): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (let after: string | undefined; ;) {
    const page = await listCatalogue(hefu.pool, {
      provider,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    for (const { code, view } of page)
      titles.set(code, typeof view['title'] === 'string' ? view['title'] : code);
    after = page.at(-1)?.code;
    if (page.length < pageLimit) return titles;
  }
}
