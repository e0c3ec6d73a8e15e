import { emptyRoot, nodeHash } from './hash.js';

/** The root over neighbouring perfect subtrees that grow smaller to the right: hashed from the right. */
export function foldSubtrees(hashes: readonly Uint8Array[]): Buffer {
  const last = hashes.at(-1);
  if (last === undefined) return emptyRoot;
  return hashes.slice(0, -1).reduceRight((right: Buffer, left) => nodeHash(left, right), Buffer.from(last));
}
