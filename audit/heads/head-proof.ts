import { bitOf } from './head-leaf.js';
import { above, bucketCount, bucketDepth, bucketOf, bucketRoot, side, type PlacedHead } from './heads-map.js';

/**
 * The siblings on the way from the head of `key` up to the root of the map.
 * @param bucket all heads of the key's bucket; @param buckets the roots of all buckets.
 * @throws RangeError when the map has no such head.
 */
export function headProof(
  key: Uint8Array,
  bucket: readonly PlacedHead[],
  buckets: readonly Uint8Array[],
): readonly Buffer[] {
  if (!bucket.some((head) => Buffer.compare(head.key, key) === 0)) throw new RangeError('no such head');
  if (buckets.length !== bucketCount) throw new RangeError(`${buckets.length} buckets, not ${bucketCount}`);
  return [...belowBucket(key, bucket), ...aboveBucket(bucketOf(key), buckets)];
}

function belowBucket(key: Uint8Array, heads: readonly PlacedHead[]): readonly Buffer[] {
  const siblings: Buffer[] = [];
  let rest = heads;
  for (let depth = bucketDepth; rest.length > 1; depth += 1) {
    const bit = bitOf(key, depth);
    siblings.unshift(bucketRoot(side(rest, depth, bit === 0 ? 1 : 0), depth + 1));
    rest = side(rest, depth, bit);
  }
  return siblings;
}

function aboveBucket(index: number, buckets: readonly Uint8Array[]): readonly Buffer[] {
  const siblings: Buffer[] = [];
  let level = buckets;
  for (let at = index; level.length > 1; at = Math.floor(at / 2)) {
    const sibling = level[at % 2 === 0 ? at + 1 : at - 1];
    if (sibling === undefined) throw new RangeError('a bucket without its neighbour');
    siblings.push(Buffer.from(sibling));
    level = above(level);
  }
  return siblings;
}
