import { bitOf, headKey, type StreamHead } from './head-leaf.js';
import {
  above,
  bucketCount,
  bucketDepth,
  bucketOf,
  bucketRoot,
  placed,
  side,
  type PlacedHead,
} from './heads-map.js';

/** That a stream has no event at all: what stands where its head would be, and the way from there to the root. */
export interface Absence {
  /** Another stream's head that has the place to itself; null where there is none. */
  readonly instead: StreamHead | null;
  readonly proof: readonly Buffer[];
}

/**
 * The proof that the map has no head of `stream`; bucket and buckets as for `headProof`.
 * @throws RangeError when it has one.
 */
export function absenceProof(
  stream: string,
  bucket: readonly StreamHead[],
  buckets: readonly Uint8Array[],
): Absence {
  if (bucket.some((head) => head.stream === stream)) throw new RangeError('there is such a head');
  const key = headKey(stream);
  const { siblings, end } = wayBelow(key, bucket.map(placed));
  return {
    instead: bucket.find((head) => end !== undefined && headKey(head.stream).equals(end.key)) ?? null,
    proof: [...siblings, ...aboveBucket(bucketOf(key), buckets)],
  };
}

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
  return [...wayBelow(key, bucket).siblings, ...aboveBucket(bucketOf(key), buckets)];
}

/** The siblings below the bucket, and the head that is alone at the end of the key's way. */
function wayBelow(
  key: Uint8Array,
  heads: readonly PlacedHead[],
): { readonly siblings: readonly Buffer[]; readonly end: PlacedHead | undefined } {
  const siblings: Buffer[] = [];
  let rest = heads;
  for (let depth = bucketDepth; rest.length > 1; depth += 1) {
    const bit = bitOf(key, depth);
    siblings.unshift(bucketRoot(side(rest, depth, bit === 0 ? 1 : 0), depth + 1));
    rest = side(rest, depth, bit);
  }
  return { siblings, end: rest[0] };
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
