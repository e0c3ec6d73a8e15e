import { bareName, plainName, usualName } from './normal-name.js';

/** How alike two names are, 0 to 1, and by what they were found alike. */
export interface Similarity {
  readonly confidence: number;
  readonly why: 'same-name' | 'same-but-for-common-words' | 'synonym' | 'similar' | 'composed' | 'different';
}

/** A name with what it is compared by, made once. */
export interface ComparableName {
  readonly plain: string;
  readonly bare: string;
  readonly usual: string;
  /** Pairs of neighbouring characters of the usual form, with how often each occurs. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** Without the same characters only a reading by the table of synonyms counts, hence the steps. */
const confidences = { bare: 0.95, synonym: 0.9, composed: 0.95, similarAtMost: 0.85 } as const;

export function comparableName(name: string): ComparableName {
  const plain = plainName(name);
  const bare = bareName(plain);
  const usual = usualName(bare);
  return { plain, bare, usual, pairs: pairsOf(usual) };
}

/** Symmetric; 1 for the same name and for nothing else. */
export function nameSimilarity(a: ComparableName, b: ComparableName): Similarity {
  if (a.plain === '' || b.plain === '') return { confidence: 0, why: 'different' };
  if (a.plain === b.plain) return { confidence: 1, why: 'same-name' };
  if (a.bare === b.bare) return { confidence: confidences.bare, why: 'same-but-for-common-words' };
  if (a.usual === b.usual) return { confidence: confidences.synonym, why: 'synonym' };
  const confidence = confidences.similarAtMost * dice(a.pairs, b.pairs);
  return { confidence, why: confidence > 0 ? 'similar' : 'different' };
}

/**
 * One of the two is an item's name with its resource's before it: only the whole counts. Names that begin with the same
 * resource have most of their characters in common, whatever the item is.
 */
export function composedSimilarity(composed: ComparableName, other: ComparableName): Similarity {
  const { confidence, why } = nameSimilarity(composed, other);
  return why === 'similar' || why === 'different'
    ? { confidence: 0, why: 'different' }
    : { confidence: confidences.composed * confidence, why: 'composed' };
}

/** Sørensen and Dice: twice what both have, over what each has. Good on short names, whatever their order of words. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : (2 * common) / total;
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

/** A name of one character is its own pair. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const characters = Array.from(text);
  const pairs =
    characters.length < 2
      ? characters
      : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
