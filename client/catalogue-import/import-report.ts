import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import type { HeaderProposal } from './header-proposals.js';
import type { Finding } from './finding.js';
import type { ImportTally } from './import-tally.js';
import type { AlikeSpelling, ProposedAlias, ProposedDepartment } from './resolve-departments.js';
import type { Encoding } from './table.js';

/** What `hefu catalogue import` prints: read = imported + unchanged + rejected + joined. */
export interface ImportReport {
  readonly read: number;
  /** registered + revised; in a dry run what they would be. */
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Rows that only add items to the entry of a row above. */
  readonly joined: number;
  readonly registered: number;
  readonly revised: number;
  readonly findings: readonly Finding[];
  /** Findings beyond the limit of the list; the error file has them all. */
  readonly findingsOmitted: number;
  readonly proposedDepartments: readonly ProposedDepartment[];
  readonly proposedAliases: readonly ProposedAlias[];
  /** Perhaps slips: names nobody knows, alike to registered departments. */
  readonly alikeDepartments: readonly AlikeSpelling[];
  /** Whoever imports may register departments and their aliases; else those names wait for somebody who may. */
  readonly keepsDirectory: boolean;
  /** What headings nobody knows probably mean. */
  readonly proposedColumns: readonly HeaderProposal[];
  readonly defaultClass: SharingClass;
  readonly classDefaulted: number;
  readonly encoding: Encoding;
  readonly dryRun: boolean;
}

type Facts = Omit<
  ImportReport,
  | 'read'
  | 'imported'
  | 'unchanged'
  | 'rejected'
  | 'joined'
  | 'registered'
  | 'revised'
  | 'findings'
  | 'findingsOmitted'
>;

export function importReport(tally: ImportTally, facts: Facts): ImportReport {
  const [registered, revised, unchanged, rejected, joined] = (
    ['register', 'revise', 'unchanged', 'reject', 'join'] as const
  ).map((action) => tally.of(action)) as [number, number, number, number, number];
  const imported = registered + revised;
  return {
    read: imported + unchanged + rejected + joined,
    imported,
    unchanged,
    rejected,
    joined,
    registered,
    revised,
    findings: tally.findings,
    findingsOmitted: tally.findingsOmitted,
    ...facts,
  };
}
