import { foldSubtrees } from './fold-subtrees.js';
import { nodeHash } from './hash.js';

/**
 * A tree that is read once from left to right and forgotten: only the right-most perfect subtrees are kept, so the
 * root of any size it passes through costs a few hashes and no memory.
 */
export class Frontier {
  private readonly hashes: Uint8Array[] = [];
  private length = 0;

  get size(): number {
    return this.length;
  }

  add(leaf: Uint8Array): void {
    let hash = leaf;
    // Two subtrees of a size become one, as a carry does in a binary number.
    for (let rest = this.length; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = this.hashes.pop();
      if (left === undefined) throw new Error('a frontier without its left half');
      hash = nodeHash(left, hash);
    }
    this.hashes.push(hash);
    this.length += 1;
  }

  root(): Buffer {
    return foldSubtrees(this.hashes);
  }
}
