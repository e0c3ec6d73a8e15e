import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import type { Finding } from './finding.js';
import type { ImportPlan } from './plan.js';
import type { ProposedAlias, ProposedDepartment } from './resolve-departments.js';
import type { Table } from './table.js';

/** What `hefu catalogue import` prints: read = imported + unchanged + rejected. */
export interface ImportReport {
  readonly read: number;
  /** registered + revised; in a dry run what they would be. */
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly registered: number;
  readonly revised: number;
  readonly findings: readonly Finding[];
  /** Findings beyond the limit of the list; the error file has them all. */
  readonly findingsOmitted: number;
  readonly proposedDepartments: readonly ProposedDepartment[];
  readonly proposedAliases: readonly ProposedAlias[];
  readonly defaultClass: SharingClass;
  readonly classDefaulted: number;
  readonly encoding: Table['encoding'];
  readonly dryRun: boolean;
}

const findingsLimit = 10_000;

/** Sums a plan up; `failed` are findings that only came when it was recorded. */
export function importReport(plan: ImportPlan, failed: readonly Finding[], dryRun: boolean): ImportReport {
  const failedRows = new Set(failed.map(({ row }) => row));
  const count = (action: string): number =>
    plan.rows.filter((row) => row.action === action && !failedRows.has(row.row)).length;
  const registered = count('register');
  const revised = count('revise');
  const findings = [...plan.findings, ...failed].sort((a, b) => a.row - b.row);
  return {
    read: plan.rows.length,
    imported: registered + revised,
    unchanged: count('unchanged'),
    rejected: count('reject') + failedRows.size,
    registered,
    revised,
    findings: findings.slice(0, findingsLimit),
    findingsOmitted: Math.max(0, findings.length - findingsLimit),
    proposedDepartments: plan.proposedDepartments,
    proposedAliases: plan.proposedAliases,
    defaultClass: plan.defaultClass,
    classDefaulted: plan.classDefaulted,
    encoding: plan.encoding,
    dryRun,
  };
}
