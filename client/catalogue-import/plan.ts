import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import type { Finding } from './finding.js';
import type { ProposedAlias, ProposedDepartment } from './resolve-departments.js';
import type { Table, TableRow } from './table.js';

export interface ImportOptions {
  /** Class of rows that state none; absent: `on-demand` for new entries, and known ones keep theirs. */
  readonly defaultClass?: SharingClass;
  /** A person has confirmed the proposed aliases. */
  readonly acceptAliases: boolean;
  /** The actor may register departments and confirm aliases. */
  readonly keepsDirectory: boolean;
  /** The one department the actor may import for; null = every department. */
  readonly onlyProvider: string | null;
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
  | { readonly action: 'revise'; readonly row: number; readonly code: string; readonly content: EntryContent }
  | { readonly action: 'unchanged'; readonly row: number; readonly code: string }
  | { readonly action: 'reject'; readonly row: number };

export interface ImportPlan {
  readonly kind: 'planned';
  readonly encoding: Table['encoding'];
  /** The user's own header and rows, for the error file. */
  readonly header: TableRow;
  readonly source: readonly TableRow[];
  /** In the file's order. */
  readonly rows: readonly PlannedRow[];
  /** By row; those about the whole file stand at the header's row. */
  readonly findings: readonly Finding[];
  readonly proposedDepartments: readonly ProposedDepartment[];
  readonly proposedAliases: readonly ProposedAlias[];
  readonly defaultClass: SharingClass;
  /** Rows whose class is an assumption. */
  readonly classDefaulted: number;
}
