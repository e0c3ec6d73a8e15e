import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { KnownEntryState } from '../../domain/catalogue/state.js';

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
  readonly status: KnownEntryState['status'];
  /** What was written last: a change that lies with the authority is not ordered a second time. */
  readonly content: EntryContent;
}
