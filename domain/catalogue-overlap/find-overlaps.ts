import type { SharingClass } from '../rule-sets/rule-set.js';
import { comparableName, nameSimilarity, type ComparableName, type Similarity } from './name-similarity.js';

/** A data item a project says it will collect, and the resource it will be part of (may be empty). */
export interface DeclaredItem {
  readonly name: string;
  readonly resource: string;
}

/** An entry in force, as far as it is compared. */
export interface ListedEntry {
  readonly code: string;
  readonly title: string;
  readonly provider: string;
  readonly class: SharingClass;
  readonly classified: 'none' | 'work-secret' | 'state-secret';
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

export interface ItemOverlap extends Similarity {
  readonly declared: string;
  /** Name of the item, or of the resource, that it was found alike to. */
  readonly found: string;
  readonly foundIn: 'item' | 'title';
  /** Code of the entry's item, by which it is asked for; null for the resource itself. */
  readonly item: string | null;
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
  const found = new Map<string, ReadonlyMap<string, ItemOverlap>>();
  for (const name of new Set(declared.flatMap(({ name, resource }) => [name, resource]))) {
    if (name !== '') found.set(name, index.alike(name, threshold));
  }
  const entries = [...new Set(declared.map(({ resource }) => resource))].flatMap((resource) => {
    const own = declared.filter((item) => item.resource === resource);
    return overlapsOf(resource, [...new Set(own.map(({ name }) => name))], found, catalogue);
  });
  const names = [...new Set(declared.map(({ name }) => name))];
  return {
    threshold,
    declared: names.length,
    compared: catalogue.length,
    entries,
    nowhere: names.filter((name) => (found.get(name)?.size ?? 0) === 0),
  };
}

function overlapsOf(
  resource: string,
  names: readonly string[],
  found: ReadonlyMap<string, ReadonlyMap<string, ItemOverlap>>,
  catalogue: readonly ListedEntry[],
): readonly EntryOverlap[] {
  // The resource's own name counts as much as an item that one entry in the catalogue has.
  const asked = resource === '' ? names : [resource, ...names];
  const weights = new Map(
    asked.map((name) => [name, weightOf(found.get(name)?.size ?? 0, catalogue.length)]),
  );
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

/** Whose name it is: an item's, or (null) the entry's own. */
interface Owner {
  readonly code: string;
  readonly item: string | null;
}

/** Every name of the catalogue by its pairs of characters, so that a name meets only those it has something in common with. */
class NameIndex {
  private readonly names: { readonly text: string; readonly comparable: ComparableName }[] = [];
  private readonly byPair = new Map<string, Set<number>>();
  private readonly byForm = new Map<string, Set<number>>();
  private readonly owners: Owner[][] = [];

  constructor(catalogue: readonly ListedEntry[]) {
    const known = new Map<string, number>();
    const add = (text: string, owner: Owner): void => {
      const at = known.get(text) ?? this.place(text);
      known.set(text, at);
      this.owners[at]?.push(owner);
    };
    for (const { code, title, items } of catalogue) {
      for (const item of items) add(item.name, { code, item: item.code });
      add(title, { code, item: null });
    }
  }

  /** The best likeness in each entry, at least `threshold`. */
  alike(name: string, threshold: number): ReadonlyMap<string, ItemOverlap> {
    const comparable = comparableName(name);
    const best = new Map<string, ItemOverlap>();
    for (const at of this.candidates(comparable)) {
      const other = this.names[at];
      if (other === undefined) continue;
      const similarity = nameSimilarity(comparable, other.comparable);
      if (similarity.confidence < threshold || similarity.confidence === 0) continue;
      for (const owner of this.owners[at] ?? []) {
        const before = best.get(owner.code);
        if (before !== undefined && before.confidence >= similarity.confidence) continue;
        const { item } = owner;
        const foundIn = item === null ? 'title' : 'item';
        best.set(owner.code, { ...similarity, declared: name, found: other.text, foundIn, item });
      }
    }
    return best;
  }

  private place(text: string): number {
    const comparable = comparableName(text);
    const at = this.names.push({ text, comparable }) - 1;
    this.owners.push([]);
    for (const pair of comparable.pairs.keys()) put(this.byPair, pair, at);
    for (const form of forms(comparable)) put(this.byForm, form, at);
    return at;
  }

  private candidates(name: ComparableName): ReadonlySet<number> {
    const all = new Set<number>();
    for (const pair of name.pairs.keys()) for (const at of this.byPair.get(pair) ?? []) all.add(at);
    for (const form of forms(name)) for (const at of this.byForm.get(form) ?? []) all.add(at);
    return all;
  }
}

const forms = ({ plain, bare, usual }: ComparableName): readonly string[] => [
  `plain ${plain}`,
  `bare ${bare}`,
  `usual ${usual}`,
];

function put(index: Map<string, Set<number>>, key: string, at: number): void {
  const before = index.get(key);
  if (before === undefined) index.set(key, new Set([at]));
  else before.add(at);
}
