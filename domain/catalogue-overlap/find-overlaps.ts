import type { ListedEntry } from './listed-entry.js';
import { NameIndex, type ItemOverlap } from './name-index.js';

/** A data item a project says it will collect, and the resource it will be part of (may be empty). */
export interface DeclaredItem {
  readonly name: string;
  readonly resource: string;
}

/** An entry that has something of what the project would collect. */
export interface EntryOverlap {
  readonly code: string;
  readonly title: string;
  readonly provider: string;
  /** Whether the entry can be requested here at all. */
  readonly requestable: boolean;
  /** Declared resource it was held against; empty where the project names none. */
  readonly resource: string;
  /** Share of the declared items it has, items that few entries have counting more: 0 to 1. */
  readonly confidence: number;
  readonly items: readonly ItemOverlap[];
}

export interface OverlapReport {
  readonly threshold: number;
  readonly declared: number;
  readonly compared: number;
  /** The surest first, at most ten for each declared resource. */
  readonly entries: readonly EntryOverlap[];
  /** Declared items nobody in the catalogue has anything like. */
  readonly nowhere: readonly string[];
}

const mostEntries = 10;

/** The best likeness of one declared name, by entry. */
type Found = ReadonlyMap<string, ItemOverlap>;

/**
 * A8: what of a project's declared items another body already collects. Each item is held against every item and
 * title of the catalogue; what many entries have (姓名) says little about any of them, and counts little.
 */
export function findOverlaps(
  declared: readonly DeclaredItem[],
  catalogue: readonly ListedEntry[],
  threshold: number,
): OverlapReport {
  const index = new NameIndex(catalogue);
  const alike = new Map<string, Found>();
  for (const name of new Set(declared.flatMap(({ name, resource }) => [name, resource]))) {
    if (name !== '') alike.set(name, index.alike(name, threshold));
  }
  const somewhere = new Set<string>();
  const entries = [...new Set(declared.map(({ resource }) => resource))].flatMap((resource) => {
    const own = [...new Set(declared.flatMap((one) => (one.resource === resource ? [one.name] : [])))];
    const found = new Map(
      own.map((name) => [name, index.alikeIn(resource, name, alike.get(name) ?? new Map(), threshold)]),
    );
    for (const [name, { size }] of found) if (size > 0) somewhere.add(name);
    // The resource's own name counts as much as an item that one entry in the catalogue has.
    const whole: readonly (readonly [string, Found])[] =
      resource === '' ? [] : [[resource, alike.get(resource) ?? new Map<string, ItemOverlap>()]];
    return overlapsOf(resource, new Map([...whole, ...found]), catalogue);
  });
  const names = [...new Set(declared.map(({ name }) => name))];
  return {
    threshold,
    declared: names.length,
    compared: catalogue.length,
    entries,
    nowhere: names.filter((name) => !somewhere.has(name)),
  };
}

function overlapsOf(
  resource: string,
  found: ReadonlyMap<string, Found>,
  catalogue: readonly ListedEntry[],
): readonly EntryOverlap[] {
  const asked = [...found.keys()];
  const weights = new Map([...found].map(([name, { size }]) => [name, weightOf(size, catalogue.length)]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const overlaps = catalogue.flatMap((entry): readonly EntryOverlap[] => {
    const items = asked.flatMap((name) => found.get(name)?.get(entry.code) ?? []);
    if (items.length === 0) return [];
    const weighed = items.reduce((sum, item) => sum + (weights.get(item.declared) ?? 0) * item.confidence, 0);
    const { code, title, provider } = entry;
    const requestable = entry.class !== 'not-shared' && entry.classified === 'none';
    return [
      { code, title, provider, requestable, resource, confidence: total === 0 ? 0 : weighed / total, items },
    ];
  });
  return overlaps
    .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
    .slice(0, mostEntries);
}

/** Inverse document frequency: 1 for an item of one entry, near 0 for one that all have. */
function weightOf(entries: number, all: number): number {
  const n = Math.max(entries, 1);
  return Math.log((1 + all) / n) / Math.log(1 + Math.max(all, 1));
}
