import type { EntryContent } from './entry.js';

/** The stream `catalogue/<code>`. */
export type CatalogueState =
  | { readonly status: 'unregistered' }
  | { readonly status: 'listed'; readonly code: string; readonly content: EntryContent }
  | {
      readonly status: 'retired';
      readonly code: string;
      readonly content: EntryContent;
      readonly reason: string;
      readonly retiredAt: string;
    };

export type CatalogueStatus = CatalogueState['status'];

export const initialCatalogueState: CatalogueState = { status: 'unregistered' };
