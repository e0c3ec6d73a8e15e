import type { Json } from '../json.js';
import { missingFields } from './missing-fields.js';
import type { CatalogueState } from './state.js';

/** The read model of one entry: its content flat, its status, and what is still to be filled (A6, B1). */
export function catalogueView(state: CatalogueState): Json {
  if (state.status === 'unregistered') return null;
  const { items, ...content } = state.content;
  return {
    code: state.code,
    status: state.status,
    ...content,
    items: items.map((item) => ({ ...item })),
    missing: missingFields(state.content),
    retiredAt: state.status === 'retired' ? state.retiredAt : null,
    retireReason: state.status === 'retired' ? state.reason : null,
  };
}
