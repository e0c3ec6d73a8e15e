import { foldSubtrees } from './fold-subtrees.js';
import { perfectSubtrees, type ReadNodes } from './tree-node.js';

/** Leaves from the first up to (not with) the second: one hash of a proof. */
export type LeafRange = readonly [from: number, to: number];

/** The hash over each range, all asked for at once. */
export async function readRanges(ranges: readonly LeafRange[], read: ReadNodes): Promise<readonly Buffer[]> {
  const parts = ranges.map(([from, to]) => perfectSubtrees(from, to));
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map((part) => foldSubtrees(hashes.slice(at, (at += part.length))));
}
