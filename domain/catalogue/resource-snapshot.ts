import type { ResourceSnapshot } from '../share-request/context.js';
import type { CatalogueState } from './state.js';

/**
 * What a share request pins of an entry when it is started; `version` is the last seq of `catalogue/<code>`.
 * Null when no such entry was ever registered.
 */
export function resourceSnapshot(state: CatalogueState, version: number): ResourceSnapshot | null {
  if (state.status === 'unregistered') return null;
  const { title, class: sharingClass, classified, items } = state.content;
  return {
    code: state.code,
    title,
    class: sharingClass,
    classified,
    items: items.map(({ code, name }) => ({ code, name })),
    version,
    retired: state.status === 'retired',
  };
}
