import { changedFields } from '../../domain/catalogue/changed-fields.js';
import { latestContent } from '../../domain/catalogue/state.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import { entryCode } from './entry-code.js';
import type { KnownEntry } from './known-catalogue.js';
import type { ReadRow } from './read-row.js';
import { rowContent, rowFingerprint } from './row-content.js';

export interface Match {
  readonly row: ReadRow;
  readonly code: string;
  /** The entry the row is about, or null for a new one. */
  readonly entry: KnownEntry | null;
}

/**
 * Which entry each row of one provider and title is about. First the entries that a row leaves as they are,
 * then the nearest, then new codes. The order of the rows plays no part, so a file whose rows were moved or to
 * which rows were added keeps every code.
 */
export function matchEntries(
  rows: readonly ReadRow[],
  provider: string,
  candidates: readonly KnownEntry[],
  defaultClass: SharingClass | null,
): readonly Match[] {
  const matches: Match[] = [];
  const rowsLeft = new Set([...rows].sort(byIdentity));
  const entriesLeft = new Set(candidates);
  for (const { row, entry } of pairsByDistance(rowsLeft, provider, candidates, defaultClass)) {
    if (!rowsLeft.has(row) || !entriesLeft.has(entry)) continue;
    rowsLeft.delete(row);
    entriesLeft.delete(entry);
    matches.push({ row, code: entry.state.code, entry });
  }
  const taken = new Set(candidates.map(({ state }) => state.code));
  for (const row of rowsLeft) {
    const code = newCode(row, provider, taken);
    taken.add(code);
    matches.push({ row, code, entry: null });
  }
  return matches;
}

// A title's first entry has the plain code; what tells a further one apart is when it first appeared and what it says.
function newCode(row: ReadRow, provider: string, taken: ReadonlySet<string>): string {
  const plain = entryCode(provider, row.title);
  return taken.has(plain)
    ? entryCode(provider, row.title, [row.stated.publishedOn ?? '', rowFingerprint(row)])
    : plain;
}

interface Pair {
  readonly row: ReadRow;
  readonly entry: KnownEntry;
  readonly distance: number;
}

function pairsByDistance(
  rows: Iterable<ReadRow>,
  provider: string,
  candidates: readonly KnownEntry[],
  defaultClass: SharingClass | null,
): readonly Pair[] {
  const sorted = [...candidates].sort((a, b) => (a.state.code < b.state.code ? -1 : 1));
  return [...rows]
    .flatMap((row) =>
      sorted.map((entry) => ({ row, entry, distance: distance(row, provider, entry, defaultClass) })),
    )
    .sort((a, b) => a.distance - b.distance);
}

// The day of first publication does not change in an entry's life, so it counts more than all the rest.
function distance(
  row: ReadRow,
  provider: string,
  entry: KnownEntry,
  defaultClass: SharingClass | null,
): number {
  const content = latestContent(entry.state);
  const changed = changedFields(content, rowContent(row, provider, content, defaultClass));
  return changed.length + (changed.includes('publishedOn') ? 100 : 0);
}

function byIdentity(a: ReadRow, b: ReadRow): number {
  const [left, right] = [a, b].map((row) => `${row.stated.publishedOn ?? ''} ${rowFingerprint(row)}`);
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}
