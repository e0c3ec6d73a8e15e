import type { Json } from '../../domain/json.js';

/** What a view says in one of its fields, where that is text; nothing else is shown as text. */
export function said(view: { readonly [field: string]: Json }, field: string): string {
  const value = view[field];
  return typeof value === 'string' ? value : '';
}
