import { nodeHash, sameHash } from './hash.js';
import { splitOf } from './tree-node.js';

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the proof shows that the tree with this size and root has this leaf at this place. Never throws. */
export function verifyInclusion({ leafHash, index, size, root, proof }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  const sides = sidesOf(index, size);
  if (proof.length !== sides.length) return false;
  if ([leafHash, root, ...proof].some(({ length }) => length !== 32)) return false;
  const computed = proof.reduce(
    (hash, sibling, step) => (sides[step] === 'left' ? nodeHash(hash, sibling) : nodeHash(sibling, hash)),
    leafHash,
  );
  return sameHash(computed, root);
}

/** On which side of its sibling the path stands, from the leaf upwards. */
function sidesOf(index: number, size: number): readonly ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const side = index < middle ? 'left' : 'right';
    sides.unshift(side);
    if (side === 'left') to = middle;
    else from = middle;
  }
  return sides;
}
