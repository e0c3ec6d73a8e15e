import { composedName } from './composed-name.js';
import type { ListedEntry } from './listed-entry.js';
import {
  comparableName,
  composedSimilarity,
  nameSimilarity,
  type ComparableName,
  type Similarity,
} from './name-similarity.js';

export interface ItemOverlap extends Similarity {
  readonly declared: string;
  /** Name of the item, or of the resource, that it was found alike to; 养老机构信息：名称 where only both together are. */
  readonly found: string;
  readonly foundIn: 'item' | 'title';
  /** Code of the entry's item, by which it is asked for; null for the resource itself. */
  readonly item: string | null;
}

/** Whose name it is: an item's, or (null) the entry's own. */
interface Owner {
  readonly code: string;
  readonly item: string | null;
}

interface IndexedName {
  readonly text: string;
  readonly comparable: ComparableName;
  readonly owners: Owner[];
}

/** A title of one character says nothing of its items. */
const shortestTitle = 2;

type Best = Map<string, ItemOverlap>;

/** Every name of the catalogue by its pairs of characters, so that a name meets only those it has something in common with. */
export class NameIndex {
  private readonly names: IndexedName[] = [];
  private readonly byPair = new Map<string, Set<number>>();
  private readonly byForm = new Map<string, Set<number>>();
  /** Entries by their titles without common words, and in usual words: with what the name of an item of theirs begins. */
  private readonly byTitle = new Map<string, Set<ListedEntry>>();

  constructor(catalogue: readonly ListedEntry[]) {
    const known = new Map<string, IndexedName>();
    for (const entry of catalogue) {
      const { code, title, items } = entry;
      for (const item of items) this.add(known, item.name, { code, item: item.code });
      const { bare, usual } = this.add(known, title, { code, item: null }).comparable;
      for (const form of [bare, usual]) put(this.byTitle, form, entry);
    }
  }

  /** The best likeness in each entry, at least `threshold`. */
  alike(name: string, threshold: number): ReadonlyMap<string, ItemOverlap> {
    const comparable = comparableName(name);
    const best: Best = new Map();
    for (const other of this.candidates(comparable))
      keepBest(best, name, other, nameSimilarity(comparable, other.comparable), threshold);
    for (const { code, title, items } of this.begunBy(comparable)) {
      for (const item of items) {
        const composed = composedName(title, item.name);
        if (composed === null) continue;
        const similarity = composedSimilarity(comparable, comparableName(composed));
        const whole = { text: `${title}：${item.name}`, owners: [{ code, item: item.code }] };
        keepBest(best, name, whole, similarity, threshold);
      }
    }
    return best;
  }

  /** The same of an item that is declared as part of a resource: with what its name and the resource's are together. */
  alikeIn(
    resource: string,
    name: string,
    alike: ReadonlyMap<string, ItemOverlap>,
    threshold: number,
  ): ReadonlyMap<string, ItemOverlap> {
    const composed = composedName(resource, name);
    if (composed === null) return alike;
    const comparable = comparableName(composed);
    const best: Best = new Map(alike);
    for (const other of this.sameForm(comparable))
      keepBest(best, name, other, composedSimilarity(comparable, other.comparable), threshold);
    return best;
  }

  private add(known: Map<string, IndexedName>, text: string, owner: Owner): IndexedName {
    const own = known.get(text) ?? this.place(text);
    known.set(text, own);
    own.owners.push(owner);
    return own;
  }

  private place(text: string): IndexedName {
    const comparable = comparableName(text);
    const placed: IndexedName = { text, comparable, owners: [] };
    const at = this.names.push(placed) - 1;
    for (const pair of comparable.pairs.keys()) put(this.byPair, pair, at);
    for (const form of forms(comparable)) put(this.byForm, form, at);
    return placed;
  }

  private candidates(name: ComparableName): readonly IndexedName[] {
    const all = new Set<number>();
    for (const pair of name.pairs.keys()) for (const at of this.byPair.get(pair) ?? []) all.add(at);
    for (const form of forms(name)) for (const at of this.byForm.get(form) ?? []) all.add(at);
    return this.at(all);
  }

  private sameForm(name: ComparableName): readonly IndexedName[] {
    return this.at(new Set(forms(name).flatMap((form) => [...(this.byForm.get(form) ?? [])])));
  }

  /** Entries with whose title a name begins, and goes on. */
  private begunBy({ bare, usual }: ComparableName): ReadonlySet<ListedEntry> {
    const found = new Set<ListedEntry>();
    for (const form of new Set([bare, usual])) {
      for (let length = shortestTitle; length < form.length; length += 1)
        for (const entry of this.byTitle.get(form.slice(0, length)) ?? []) found.add(entry);
    }
    return found;
  }

  private at(places: ReadonlySet<number>): readonly IndexedName[] {
    return [...places].flatMap((place) => this.names[place] ?? []);
  }
}

function keepBest(
  best: Best,
  declared: string,
  { text, owners }: Pick<IndexedName, 'text' | 'owners'>,
  similarity: Pick<ItemOverlap, 'confidence' | 'why'>,
  threshold: number,
): void {
  if (similarity.confidence < threshold || similarity.confidence === 0) return;
  for (const { code, item } of owners) {
    const before = best.get(code);
    if (before !== undefined && before.confidence >= similarity.confidence) continue;
    const foundIn = item === null ? 'title' : 'item';
    best.set(code, { ...similarity, declared, found: text, foundIn, item });
  }
}

const forms = ({ plain, bare, usual }: ComparableName): readonly string[] => [
  `plain ${plain}`,
  `bare ${bare}`,
  `usual ${usual}`,
];

function put<T>(index: Map<string, Set<T>>, key: string, value: T): void {
  const before = index.get(key);
  if (before === undefined) index.set(key, new Set([value]));
  else before.add(value);
}
