import type { ReadNodes } from './tree-node.js';
import { rootOf } from './root-of.js';

/** Subtrees of a tree whose leaves are all in memory. */
export function nodesOf(leaves: readonly Uint8Array[]): ReadNodes {
  return (nodes) =>
    Promise.resolve(
      nodes.map(({ level, index }) => {
        const part = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
        if (part.length !== 2 ** level) throw new RangeError(`the tree has no node ${level}/${index}`);
        return rootOf(part);
      }),
    );
}
