import { openStatuses } from '../domain/catalogue-change/status.js';
import { listCatalogueChanges } from '../store/read-catalogue-changes.js';
import { pageLimit } from '../store/read-stream.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';
import type { Session } from './session.js';
import { settleChange } from './settle-change.js';

/** What became of the cases that wait for entries that have just changed. */
export interface Aftermath {
  /** Reported changes that were told. */
  readonly told: readonly string[];
  /** Those that could not be told now. Nothing is lost: what counts is when the entry was changed. */
  readonly untold: readonly { readonly id: string; readonly reason: string }[];
}

/** The entry has been changed and that is on record already: nothing that fails here takes it back. */
export async function afterCatalogueChange(
  hefu: HefuConnection,
  session: Session,
  codes: readonly string[],
): Promise<Aftermath> {
  const told: string[] = [];
  const untold: { readonly id: string; readonly reason: string }[] = [];
  for (const id of await waitingFor(hefu, codes)) {
    try {
      const { noted, refused } = await settleChange(hefu, session, id);
      if (noted > 0) told.push(id);
      if (refused !== null) untold.push({ id, reason: refused });
    } catch (error) {
      if (!(error instanceof ServiceAway)) throw error;
      untold.push({ id, reason: error.message });
    }
  }
  return { told, untold };
}

/** An import changes thousands of entries, a person one: the first looks through the open changes once. */
async function waitingFor(hefu: HefuConnection, codes: readonly string[]): Promise<readonly string[]> {
  const [only] = codes;
  if (only === undefined) return [];
  const wanted = new Set(codes);
  const entry = codes.length === 1 ? { entry: only } : {};
  const ids: string[] = [];
  let after: { readonly dueDate: string | null; readonly id: string } | undefined;
  for (;;) {
    const page = await listCatalogueChanges(hefu.pool, {
      ...entry,
      status: openStatuses,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(
      ...page
        .filter(({ view }) => typeof view['entry'] === 'string' && wanted.has(view['entry']))
        .map(({ id }) => id),
    );
    after = page.at(-1);
    if (page.length < pageLimit) return ids;
  }
}
