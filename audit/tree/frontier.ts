import { foldSubtrees } from './fold-subtrees.js';
import { nodeHash } from './hash.js';

/**
 * A tree that is read once from left to right and forgotten: only the right-most perfect subtrees are kept, so the
 * root of any size it passes through costs a few hashes and no memory.
 */
export class Frontier {
  private readonly hashes: Uint8Array[];
  private length: number;

  /** Goes on behind `length` leaves, whose perfect subtrees are given from left to right. */
  constructor(length = 0, hashes: readonly Uint8Array[] = []) {
    this.length = length;
    this.hashes = [...hashes];
  }

  get size(): number {
    return this.length;
  }

  add(leaf: Uint8Array): void {
    this.addSubtree(leaf, 0);
  }

  /** Adds 2^level leaves at once. @throws RangeError where such a subtree cannot stand. */
  addSubtree(root: Uint8Array, level: number): void {
    const width = 2 ** level;
    if (this.length % width !== 0) throw new RangeError(`no subtree of ${width} leaves at ${this.length}`);
    let hash = root;
    // Two subtrees of a size become one, as a carry does in a binary number.
    for (let rest = this.length / width; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.hashes.pop();
      if (left === undefined) throw new Error('a frontier without its left half');
      hash = nodeHash(left, hash);
    }
    this.hashes.push(hash);
    this.length += width;
  }

  root(): Buffer {
    return foldSubtrees(this.hashes);
  }
}
