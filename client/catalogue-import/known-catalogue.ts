import type { EntryContent } from '../../domain/catalogue/entry.js';

/** What the installation knows when a file is planned. */
export interface KnownCatalogue {
  /** Active departments. */
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  /** Confirmed aliases. */
  readonly aliases: readonly { readonly alias: string; readonly department: string }[];
  readonly entries: readonly KnownEntry[];
}

export interface KnownEntry {
  readonly code: string;
  readonly status: 'listed' | 'retired';
  readonly content: EntryContent;
}
