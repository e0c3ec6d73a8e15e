import { pinyin } from 'pinyin-pro';
import { comparableName, nameSimilarity } from '../../domain/catalogue-overlap/name-similarity.js';
import { departmentStem, isOfficialDistrict } from './department-names.js';

/** As names of items are found alike by default (setting overlapThreshold). */
const alikeFrom = 0.7;
/** The longer of the two: shorter names differ in half of themselves. */
const shortest = 3;

/**
 * Departments that a name nobody knows is alike to: it differs by one slip of the hand, or in little of a long name. A slip
 * is no proof: a person says which it is. An official name of a district is none.
 */
export function alikeDepartments<D extends { readonly name: string }>(
  stem: string,
  known: readonly D[],
): readonly D[] {
  if (isOfficialDistrict(stem)) return [];
  const comparable = comparableName(stem);
  return known.filter(({ name }) => {
    const other = departmentStem(name);
    if (Math.max(stem.length, other.length) < shortest) return false;
    return (
      isOneSlip(stem, other) || nameSimilarity(comparable, comparableName(other)).confidence >= alikeFrom
    );
  });
}

/** In a name this long one character less says little. */
const long = 5;

/**
 * One character is another, missing, added, or two neighbours have changed places. In a short name another character is a
 * slip only where it sounds the same, tone and all (民正局): 民政局 and 财政局, 水务局 and 税务局 are two each.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  if (left.length === 1 && right.length === 1)
    return Math.min(a.length, b.length) >= long || pinyin(left) === pinyin(right);
  return Math.max(left.length, right.length) === 1 || isSwapped;
}
