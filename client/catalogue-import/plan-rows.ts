import { changedFields } from '../../domain/catalogue/changed-fields.js';
import { entryDefects } from '../../domain/catalogue/entry-defects.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { KnownCatalogue, KnownEntry } from './known-catalogue.js';
import { matchEntries } from './match-entries.js';
import type { Match } from './match-entries.js';
import type { ImportOptions, PlannedRow } from './plan.js';
import type { ReadRow } from './read-row.js';
import { rowContent, rowFingerprint } from './row-content.js';
import type { SettledRow } from './settle-departments.js';

export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly findings: readonly Finding[];
}

/** Rows of one provider and title. */
interface Group {
  readonly provider: string;
  readonly rows: ReadRow[];
}

/** Decides what becomes of each row that has a department and no rejecting finding. */
export function planRows(
  settled: readonly SettledRow[],
  known: KnownCatalogue,
  options: ImportOptions,
): PlannedRows {
  const usable = settled.flatMap(({ row, provider, findings }) =>
    provider === null || [...row.findings, ...findings].some(({ rejects }) => rejects)
      ? []
      : [{ row, provider }],
  );
  const findings: Finding[] = [];
  const planned = new Map<number, PlannedRow>();
  const knownGroups = groupKnown(known.entries);
  const byCode = new Map(known.entries.map((entry) => [entry.code, entry]));
  const usedCodes = new Map<string, number>();
  const groups = [...groupRows(usable)];
  for (const [key, group] of groups) {
    const distinct = withoutIdentical(group.rows, findings);
    const own = distinct.filter((row) => row.code !== null);
    const claimed = new Set(own.map(({ code }) => code));
    const candidates = (knownGroups.get(key) ?? []).filter(({ code }) => !claimed.has(code));
    const matches = [
      ...own.map((row): Match => ({ row, code: row.code ?? '', entry: byCode.get(row.code ?? '') ?? null })),
      ...matchEntries(
        distinct.filter((row) => row.code === null),
        group.provider,
        candidates,
        options.defaultClass ?? null,
      ),
    ];
    for (const match of matches) {
      const outcome = planMatch(match, group.provider, usedCodes, options);
      findings.push(...outcome.findings);
      planned.set(match.row.row, outcome.planned);
    }
  }
  const rows = settled.map(
    ({ row }): PlannedRow => planned.get(row.row) ?? { action: 'reject', row: row.row },
  );
  return { rows, findings };
}

function planMatch(
  { row, code, entry }: Match,
  provider: string,
  usedCodes: Map<string, number>,
  options: ImportOptions,
): { readonly planned: PlannedRow; readonly findings: readonly Finding[] } {
  const rejected = (...findings: readonly Finding[]): ReturnType<typeof planMatch> => ({
    planned: { action: 'reject', row: row.row },
    findings,
  });
  const usedBy = usedCodes.get(code);
  if (usedBy !== undefined) return rejected(finding(row.row, 'code-repeated', code, String(usedBy)));
  usedCodes.set(code, row.row);
  if (entry !== null && entry.content.provider !== provider) {
    return rejected(finding(row.row, 'code-of-other-provider', code));
  }
  // What a person has withdrawn does not come back because an old file is imported again.
  if (entry?.status === 'retired') return rejected(finding(row.row, 'entry-retired', code));
  const content = rowContent(row, provider, entry?.content ?? null, options.defaultClass ?? null);
  const defects = entryDefects(content, options.at);
  if (defects.length > 0) {
    return rejected(
      ...defects.map(({ code: reason, message }) => ({ row: row.row, code: reason, message, rejects: true })),
    );
  }
  if (entry === null) return { planned: { action: 'register', row: row.row, code, content }, findings: [] };
  const isSame = changedFields(entry.content, content).length === 0;
  return {
    planned: isSame
      ? { action: 'unchanged', row: row.row, code }
      : { action: 'revise', row: row.row, code, content },
    findings: [],
  };
}

/** Rows that say exactly the same are one; the others of one title are told apart and reported. */
function withoutIdentical(rows: readonly ReadRow[], findings: Finding[]): readonly ReadRow[] {
  const firstOf = new Map<string, number>();
  return rows.filter((row) => {
    const fingerprint = rowFingerprint(row);
    const same = firstOf.get(fingerprint);
    const [first] = firstOf.values();
    if (same !== undefined) {
      findings.push(finding(row.row, 'duplicate-identical', String(same)));
      return false;
    }
    if (first !== undefined) findings.push(finding(row.row, 'duplicate-different', String(first)));
    firstOf.set(fingerprint, row.row);
    return true;
  });
}

function groupKey(provider: string, title: string): string {
  return JSON.stringify([provider, title]);
}

function groupRows(usable: readonly { row: ReadRow; provider: string }[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { row, provider } of usable) {
    const key = groupKey(provider, row.title);
    const group = groups.get(key) ?? { provider, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return groups;
}

function groupKnown(entries: readonly KnownEntry[]): ReadonlyMap<string, readonly KnownEntry[]> {
  const groups = new Map<string, KnownEntry[]>();
  for (const entry of entries) {
    const key = groupKey(entry.content.provider, entry.content.title);
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return groups;
}
