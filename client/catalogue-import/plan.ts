import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { Actor } from '../../domain/decider.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import type { Finding } from './finding.js';
import type { KnownEntry } from './known-catalogue.js';

export interface ImportOptions {
  /** Class of rows that state none; absent: `on-demand` for new entries, and known ones keep theirs. */
  readonly defaultClass?: SharingClass;
  /** A person has confirmed the proposed aliases. */
  readonly acceptAliases: boolean;
  /** Spellings alike to a department of which a person has said that they are it, or a new one. */
  readonly sameDepartments?: readonly string[];
  readonly newDepartments?: readonly string[];
  /** The actor may register departments and confirm aliases. */
  readonly keepsDirectory: boolean;
  /** The one department the actor may import for; null = every department. */
  readonly onlyProvider: string | null;
  /** Who imports. */
  readonly actor: Actor;
  /** Time of receipt, ISO 8601 with offset: decides which rules are in force. */
  readonly at: string;
}

/** What becomes of one row. */
export type PlannedRow =
  | {
      readonly action: 'register';
      readonly row: number;
      readonly code: string;
      readonly content: EntryContent;
    }
  | {
      readonly action: 'revise';
      readonly row: number;
      readonly code: string;
      readonly content: EntryContent;
      readonly entry: KnownEntry;
    }
  | { readonly action: 'unchanged'; readonly row: number; readonly code: string }
  /** Adds items to the entry of the row `first`, and shares its fate. */
  | { readonly action: 'join'; readonly row: number; readonly first: number }
  | { readonly action: 'reject'; readonly row: number };

/** Some hundreds of rows, planned. */
export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly findings: readonly Finding[];
}
