/** A perfect subtree: `level` 0 is a leaf; it covers leaves `index · 2^level` to `(index + 1) · 2^level - 1`. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Where the hashes of perfect subtrees come from: memory, tiles, a file; in the order asked for. */
export type ReadNodes = (nodes: readonly TreeNode[]) => Promise<readonly Uint8Array[]>;

/** The perfect subtrees that the leaves from `from` up to (not with) `to` fall into, from left to right. */
export function perfectSubtrees(from: number, to: number): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The largest power of two below `size` (RFC 6962, 2.1: `k`). */
export function splitOf(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}
