import { nodeHash, sameHash } from '../tree/hash.js';
import { bitOf, headKey, headLeafHash, type StreamHead } from './head-leaf.js';
import { bucketDepth } from './heads-map.js';

/**
 * Whether the map of heads with this root says that this is the last event of the stream. A map cannot say two things
 * of a stream: both would stand on the one way that the key leads. Never throws.
 */
export function verifyHead(head: StreamHead, proof: readonly Uint8Array[], root: Uint8Array): boolean {
  if (proof.length < bucketDepth || proof.length > 256) return false;
  if ([root, head.hash, ...proof].some(({ length }) => length !== 32)) return false;
  const key = headKey(head.stream);
  const computed = proof.reduce(
    (hash: Uint8Array, sibling, step) =>
      bitOf(key, proof.length - 1 - step) === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash),
    headLeafHash(head),
  );
  return sameHash(computed, root);
}
