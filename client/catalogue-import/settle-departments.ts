import { catalogueRefusal } from '../../domain/catalogue/refusals.js';
import { finding, refusedRow } from './finding.js';
import type { Finding } from './finding.js';
import type { KnownDepartments } from './known-catalogue.js';
import type { ImportOptions } from './plan.js';
import type { ReadRow } from './read-row.js';
import { resolveDepartments } from './resolve-departments.js';
import type { Resolution, ResolvedDepartments } from './resolve-departments.js';

/** A row with its provider's code, or without one where the department is not settled. */
export interface SettledRow {
  readonly row: ReadRow;
  readonly provider: string | null;
  readonly findings: readonly Finding[];
}

export interface DepartmentSettler {
  readonly proposals: Omit<ResolvedDepartments, 'of'>;
  /** The code a spelling will have in this import; null while it is not settled. */
  readonly codeOf: (spelling: string) => string | null;
  /** Rows in the order of the file: what is to be said of a spelling once is said at its first row. */
  readonly settle: (row: ReadRow) => SettledRow;
}

/**
 * Gives each row its department. A new official name is registered with the import; a spelling that is only
 * similar to a name needs a person's word (`acceptAliases`; where it is no more than alike, of that very spelling:
 * `sameDepartments`, `newDepartments`), since a wrong one would hand entries to another department.
 */
export function departmentSettler(
  counts: ReadonlyMap<string, number>,
  known: KnownDepartments,
  options: ImportOptions,
): DepartmentSettler {
  const resolved = resolveDepartments(counts, known, {
    sameDepartments: options.sameDepartments ?? [],
    newDepartments: options.newDepartments ?? [],
  });
  const { of, ...proposals } = resolved;
  const told = new Set<string>();
  const settled = (row: number, name: string): Omit<SettledRow, 'row'> => {
    const resolution = of.get(name);
    // An empty provider is told with the row's other defects.
    if (resolution === undefined) return { provider: '', findings: [] };
    return own(row, name, settle(row, name, resolution, options, resolved), options);
  };
  return {
    proposals,
    codeOf: (spelling) => settled(0, spelling).provider,
    settle: (row) => {
      const { provider, findings } = settled(row.row, row.provider);
      const isRepeated = told.has(row.provider);
      told.add(row.provider);
      return { row, provider, findings: findings.filter(({ rejects }) => rejects || !isRepeated) };
    },
  };
}

/** A department's coordinator imports the own department's entries only. */
function own(
  row: number,
  name: string,
  settled: Omit<SettledRow, 'row'>,
  options: ImportOptions,
): Omit<SettledRow, 'row'> {
  const { provider } = settled;
  if (options.onlyProvider === null || provider === null || provider === options.onlyProvider) return settled;
  const refusal = catalogueRefusal('catalogue-other-department', name);
  return { provider: null, findings: [refusedRow(row, refusal)] };
}

function settle(
  row: number,
  name: string,
  resolution: Resolution,
  options: ImportOptions,
  { departments }: ResolvedDepartments,
): Omit<SettledRow, 'row'> {
  switch (resolution.kind) {
    case 'known':
      return { provider: resolution.code, findings: [] };
    case 'new': {
      const { code } = resolution.department;
      return options.keepsDirectory
        ? { provider: code, findings: [finding(row, 'department-new', name, code)] }
        : { provider: null, findings: [finding(row, 'department-unknown', name)] };
    }
    case 'alias': {
      const isNew = departments.some(({ code }) => code === resolution.code);
      if (isNew && !options.keepsDirectory) {
        return { provider: null, findings: [finding(row, 'department-unknown', name)] };
      }
      return options.acceptAliases && options.keepsDirectory
        ? { provider: resolution.code, findings: [finding(row, 'alias-accepted', name, resolution.name)] }
        : { provider: null, findings: [finding(row, 'alias-unconfirmed', name, resolution.name)] };
    }
    case 'confirmed':
      return options.keepsDirectory
        ? { provider: resolution.code, findings: [finding(row, 'alias-accepted', name, resolution.name)] }
        : { provider: null, findings: [finding(row, 'department-unknown', name)] };
    case 'alike':
      return {
        provider: null,
        findings: [finding(row, 'department-alike', name, resolution.names.join('、'))],
      };
    case 'ambiguous':
      return {
        provider: null,
        findings: [finding(row, 'department-ambiguous', name, resolution.names.join('、'))],
      };
    case 'code-taken':
      return { provider: null, findings: [finding(row, 'department-code-taken', name, resolution.code)] };
  }
}
