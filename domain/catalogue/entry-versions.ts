import { evolveCatalogue } from './evolve.js';
import type { EntryContent } from './entry.js';
import type { CatalogueEvent } from './events.js';
import { initialCatalogueState, type CatalogueState } from './state.js';

/**
 * The content an entry had when its stream stood at `version` (the last seq of `catalogue/<code>`, as a share
 * request pins it); null where the stream has no such version.
 */
export function contentAt(events: readonly CatalogueEvent[], version: number): EntryContent | null {
  if (version < 1 || version > events.length) return null;
  const state = events.slice(0, version).reduce<CatalogueState>(evolveCatalogue, initialCatalogueState);
  return state.status === 'unregistered' ? null : state.content;
}
