import { readRanges, type LeafRange } from './read-ranges.js';
import { splitOf, type ReadNodes } from './tree-node.js';

/**
 * The proof (RFC 6962, 2.1.2) that the tree of `size` leaves begins with the tree of `olderSize`. Empty when both are
 * the same, and for an empty older tree, with which everything is consistent.
 * @throws RangeError when the older tree is not the smaller one.
 */
export async function consistencyProof(
  olderSize: number,
  size: number,
  read: ReadNodes,
): Promise<readonly Buffer[]> {
  const fits = Number.isSafeInteger(olderSize) && Number.isSafeInteger(size);
  if (!fits || olderSize < 0 || olderSize > size) {
    throw new RangeError(`a tree of ${size} does not grow out of one of ${olderSize}`);
  }
  if (olderSize === 0 || olderSize === size) return [];
  return readRanges(subproof(olderSize, 0, size, true), read);
}

/** `isWhole`: the older tree is known to the reader as this very subtree. */
function subproof(olderSize: number, from: number, to: number, isWhole: boolean): readonly LeafRange[] {
  if (olderSize === to) return isWhole ? [] : [[from, to]];
  const middle = from + splitOf(to - from);
  return olderSize <= middle
    ? [...subproof(olderSize, from, middle, isWhole), [middle, to]]
    : [...subproof(olderSize, middle, to, false), [from, middle]];
}
