import { emptyRoot, nodeHash, sameHash } from './hash.js';

export interface ConsistencyClaim {
  readonly olderSize: number;
  readonly olderRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the proof shows that the newer tree begins with the older one (RFC 9162, 2.1.4.2). Never throws. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { olderSize, olderRoot, size, root, proof } = claim;
  if (!Number.isSafeInteger(olderSize) || !Number.isSafeInteger(size)) return false;
  if (olderSize < 0 || olderSize > size) return false;
  if ([olderRoot, root, ...proof].some(({ length }) => length !== 32)) return false;
  if (olderSize === size) return proof.length === 0 && sameHash(olderRoot, root);
  if (olderSize === 0) return proof.length === 0 && sameHash(olderRoot, emptyRoot);
  return walk(claim);
}

function walk({ olderSize, olderRoot, size, root, proof }: ConsistencyClaim): boolean {
  // An older tree that is one perfect subtree is itself the first hash of the path.
  const path = isPowerOfTwo(olderSize) ? [olderRoot, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return false;
  let fn = olderSize - 1;
  let sn = size - 1;
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let older = first;
  let newer = first;
  for (const hash of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      older = nodeHash(hash, older);
      newer = nodeHash(hash, newer);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      newer = nodeHash(newer, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameHash(older, olderRoot) && sameHash(newer, root);
}

// Division, not shifts: those cut at 32 bits.
const half = (n: number): number => Math.floor(n / 2);
const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n));
