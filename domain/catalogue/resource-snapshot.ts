import type { ResourceSnapshot } from '../share-request/context.js';
import { isInForce, type CatalogueState } from './state.js';

/**
 * What a share request pins of an entry when it is started; `version` is the last seq of `catalogue/<code>`.
 * Null where the catalogue has no such entry: a draft is none, and neither is what the authority has yet to publish (B4).
 */
export function resourceSnapshot(state: CatalogueState, version: number): ResourceSnapshot | null {
  if (!isInForce(state) && state.status !== 'retired') return null;
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
