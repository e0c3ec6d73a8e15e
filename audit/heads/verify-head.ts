import { nodeHash, sameHash } from '../tree/hash.js';
import { bitOf, headKey, headLeafHash, type StreamHead } from './head-leaf.js';
import { bucketDepth, noHeads } from './heads-map.js';

/**
 * Whether the map of heads with this root says that this is the last event of the stream. A map cannot say two things
 * of a stream: both would stand on the one way that the key leads. Never throws.
 */
export function verifyHead(head: StreamHead, proof: readonly Uint8Array[], root: Uint8Array): boolean {
  if (head.hash.length !== 32) return false;
  return leadsTo(root, headKey(head.stream), headLeafHash(head), proof);
}

/**
 * Whether the map of heads with this root says that the stream has no event: nothing stands on the way of its key, or
 * a head of another stream does that shares the way and ends it. Never throws.
 */
export function verifyAbsence(
  stream: string,
  instead: StreamHead | null,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  const key = headKey(stream);
  if (instead === null) return leadsTo(root, key, noHeads, proof);
  const other = headKey(instead.stream);
  if (instead.hash.length !== 32 || sameHash(key, other)) return false;
  if (proof.some((_, depth) => bitOf(key, depth) !== bitOf(other, depth))) return false;
  return leadsTo(root, key, headLeafHash(instead), proof);
}

/** From what stands at the end of the key's way up to the root. */
function leadsTo(root: Uint8Array, key: Uint8Array, end: Uint8Array, proof: readonly Uint8Array[]): boolean {
  if (proof.length < bucketDepth || proof.length > 256) return false;
  if ([root, ...proof].some(({ length }) => length !== 32)) return false;
  const computed = proof.reduce(
    (hash, sibling, step) =>
      bitOf(key, proof.length - 1 - step) === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash),
    end,
  );
  return sameHash(computed, root);
}
