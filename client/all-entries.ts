import { completeContent } from '../domain/catalogue/blank-content.js';
import type { EntryContent } from '../domain/catalogue/entry.js';
import type { CatalogueStatus, EntryFacts } from '../domain/catalogue/state.js';
import { listCatalogue, type CatalogueFilter } from '../store/read-catalogue.js';
import { pageLimit } from '../store/read-stream.js';
import type { HefuConnection } from './connection.js';

/** An entry as its projection has it. */
export interface ReadEntry extends EntryFacts {
  readonly code: string;
  readonly status: CatalogueStatus;
  readonly version: number;
  readonly content: EntryContent;
}

/** Entries page by page, never all at once; without a status those in force. */
export async function* allEntries(
  hefu: HefuConnection,
  filter: Omit<CatalogueFilter, 'after' | 'limit'> & { readonly everyStatus?: true } = {},
): AsyncGenerator<ReadEntry> {
  const { everyStatus, ...wanted } = filter;
  let after: string | undefined;
  for (;;) {
    const page = await listCatalogue(hefu.pool, {
      ...wanted,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    for (const { code, version, view } of page) {
      // Written by the entry's own `view`, in the transaction of its events.
      const {
        status,
        inForce,
        lastUpdate = null,
        service = null,
      } = view as unknown as Partial<EntryFacts> & {
        readonly status: CatalogueStatus;
        readonly inForce: boolean;
      };
      if (everyStatus !== true && !inForce) continue;
      const content = completeContent(view as unknown as EntryContent);
      yield { code, status, version, content, lastUpdate, service };
    }
    after = page.at(-1)?.code;
    if (page.length < pageLimit) return;
  }
}
