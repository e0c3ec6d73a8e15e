import type { EntryEvent } from './context.js';
import { unfit } from './decide/adjustment.js';
import type { CatalogueChangeCase } from './state.js';
import { openStatuses } from './status.js';

/**
 * The first event of the entry that the case has still to be told of; null when there is none, or it has ended.
 * What the entry went through before the report may have had other reasons: that it was for this change is for a
 * person to say.
 */
export function nextNews(state: CatalogueChangeCase, events: readonly EntryEvent[]): EntryEvent | null {
  if (!openStatuses.includes(state.status)) return null;
  const later = events.filter(({ version }) => version > state.entry.version);
  return later.find((event) => unfit(state, event).length === 0) ?? null;
}

/** The last adjustment between the change and its report, if any: a person may say that it was for this change. */
export function adjustedBefore(state: CatalogueChangeCase, events: readonly EntryEvent[]): EntryEvent | null {
  const earlier = events.filter(({ version }) => version <= state.entry.version);
  return earlier.findLast((event) => unfit(state, event).length === 0) ?? null;
}
