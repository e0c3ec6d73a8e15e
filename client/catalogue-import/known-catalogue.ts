import type { KnownEntryState } from '../../domain/catalogue/state.js';
import type { Pending } from './pending.js';

/** What the installation knows of departments when a file is planned. */
export interface KnownDepartments {
  /** Active departments. */
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  /** Confirmed aliases. */
  readonly aliases: readonly { readonly alias: string; readonly department: string }[];
}

/** An entry as its stream folds, ready for one more command. */
export type KnownEntry = Pending<KnownEntryState>;

/** What rows may be about: these codes, and what stands under these titles. */
export interface WantedEntries {
  readonly codes: readonly string[];
  readonly titles: readonly { readonly provider: string; readonly title: string }[];
}
