import { changedFields } from '../../domain/catalogue/changed-fields.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import type { CatalogueCommand } from '../../domain/catalogue/commands.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { latestContent } from '../../domain/catalogue/state.js';
import type { Refusal } from '../../domain/refusal.js';
import { tidyCell } from './cell-codecs.js';
import { contentFindings } from './content-findings.js';
import { finding, refusedRow } from './finding.js';
import type { Finding } from './finding.js';
import type { KnownEntry } from './known-catalogue.js';
import { matchEntries } from './match-entries.js';
import type { Match } from './match-entries.js';
import type { ImportOptions, PlannedRow, PlannedRows } from './plan.js';
import type { ReadRow } from './read-row.js';
import { commandOf } from './row-command.js';
import { rowContent, rowFingerprint } from './row-content.js';
import type { SettledRow } from './settle-departments.js';
import { groupKey } from './survey.js';

/** Rows of one provider and title. */
interface Group {
  readonly provider: string;
  readonly rows: ReadRow[];
}

/**
 * Decides what becomes of each row that has a department and no rejecting finding. `entries` are those that the
 * rows may be about; `usedCodes` is carried from chunk to chunk.
 */
export function planRows(
  settled: readonly SettledRow[],
  entries: readonly KnownEntry[],
  usedCodes: Map<string, number>,
  options: ImportOptions,
): PlannedRows {
  const usable = settled.flatMap(({ row, provider, findings }) =>
    provider === null || [...row.findings, ...findings].some(({ rejects }) => rejects)
      ? []
      : [{ row, provider }],
  );
  const findings: Finding[] = [];
  const planned = new Map<number, PlannedRow>();
  const knownGroups = groupKnown(entries);
  const byCode = new Map(entries.map((entry) => [entry.state.code, entry]));
  for (const [key, group] of groupRows(usable)) {
    const distinct = withoutIdentical(group.rows, findings);
    const own = distinct.filter((row) => row.code !== null);
    const claimed = new Set(own.map(({ code }) => code));
    const candidates = (knownGroups.get(key) ?? []).filter(({ state }) => !claimed.has(state.code));
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
  const repeated = settled.flatMap(({ row }) => row.repeated);
  findings.push(...repeated.map(({ row, first }) => finding(row, 'duplicate-identical', String(first))));
  const rows = settled.flatMap(({ row }): readonly PlannedRow[] => [
    planned.get(row.row) ?? { action: 'reject', row: row.row },
    ...row.below.map((below) => ({ action: 'join', row: below, first: row.row }) as const),
    ...row.repeated.map((again) => ({ action: 'reject', row: again.row }) as const),
  ]);
  return { rows, findings };
}

interface PlannedMatch {
  readonly planned: PlannedRow;
  readonly findings: readonly Finding[];
}

function planMatch(
  { row: read, code, entry }: Match,
  provider: string,
  usedCodes: Map<string, number>,
  options: ImportOptions,
): PlannedMatch {
  const { row } = read;
  const rejected = (...findings: readonly Finding[]): PlannedMatch => ({
    planned: { action: 'reject', row },
    findings,
  });
  const usedBy = usedCodes.get(code);
  if (usedBy !== undefined) return rejected(finding(row, 'code-repeated', code, String(usedBy)));
  usedCodes.set(code, row);
  if (entry !== null && entry.state.content.provider !== provider) {
    return rejected(finding(row, 'code-of-other-provider', code));
  }
  // What a person has withdrawn does not come back because an old file is imported again.
  if (entry?.state.status === 'retired') return rejected(finding(row, 'entry-retired', code));
  const over = (known: EntryContent | null): EntryContent =>
    rowContent(read, provider, known, options.defaultClass ?? null);
  const content = over(entry === null ? null : latestContent(entry.state));
  // What an entry says now, and what of it lies with the authority: neither is ordered a second time.
  const known = entry === null ? [] : [latestContent(entry.state), entry.state.content];
  if (known.some((one) => changedFields(one, over(one)).length === 0)) {
    return { planned: { action: 'unchanged', row, code }, findings: [] };
  }
  const unfit = contentFindings(row, content);
  const refusals = unfit.length > 0 ? [] : refusalsOf(code, content, entry, options);
  const reasons = refusals.map((refusal) => refusedRow(row, refusal));
  if (unfit.length + reasons.length > 0) return rejected(...unfit, ...reasons);
  return {
    planned:
      entry === null
        ? { action: 'register', row, code, content }
        : { action: 'revise', row, code, content, entry },
    findings: [],
  };
}

/** What the decider will say to the row's command: a dry run says the same as the import. */
function refusalsOf(
  code: string,
  content: EntryContent,
  entry: KnownEntry | null,
  { actor, at }: ImportOptions,
): readonly Refusal[] {
  const meta = { commandId: '', caseId: code, at, actor };
  const state = entry?.state ?? catalogueDecider.initial;
  const decision = catalogueDecider.decide(state, {
    ...commandOf(entry === null, content),
    meta,
  } as CatalogueCommand);
  return decision.kind === 'refused' ? decision.refusals : [];
}

/** Rows that say exactly the same are one; the others of one title are told apart and reported. */
function withoutIdentical(rows: readonly ReadRow[], findings: Finding[]): readonly ReadRow[] {
  if (rows.length === 1) return rows;
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
    const { provider, title } = latestContent(entry.state);
    const key = groupKey(provider, tidyCell(title));
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return groups;
}
