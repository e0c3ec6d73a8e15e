import { readRanges, type LeafRange } from './read-ranges.js';
import { splitOf, type ReadNodes } from './tree-node.js';

/**
 * The audit path (RFC 6962, 2.1.1) of leaf `index` in the tree of the first `size` leaves, from the leaf upwards.
 * @throws RangeError when the tree has no such leaf.
 */
export async function inclusionProof(
  index: number,
  size: number,
  read: ReadNodes,
): Promise<readonly Buffer[]> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  return readRanges(path(index, 0, size), read);
}

function path(index: number, from: number, to: number): readonly LeafRange[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...path(index, from, middle), [middle, to]]
    : [...path(index, middle, to), [from, middle]];
}
