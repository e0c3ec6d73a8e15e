import { nodeHash } from '../tree/hash.js';
import { bitOf, headKey, headLeafHash, type StreamHead } from './head-leaf.js';

/** The first levels always have a node, so that what lies below can be kept and replaced bucket by bucket. */
export const bucketDepth = 12;
export const bucketCount = 2 ** bucketDepth;

/** Where there is no head at all. */
export const noHeads: Buffer = Buffer.alloc(32);

export interface PlacedHead {
  readonly key: Uint8Array;
  readonly leaf: Uint8Array;
}

export function placed(head: StreamHead): PlacedHead {
  return { key: headKey(head.stream), leaf: headLeafHash(head) };
}

/** The bucket of a key: its first twelve bits. */
export function bucketOf(key: Uint8Array): number {
  return ((key[0] ?? 0) << 4) | ((key[1] ?? 0) >> 4);
}

/** Below a bucket a single head stands for its whole subtree; two or more divide by the next bit of their keys. */
export function bucketRoot(heads: readonly PlacedHead[], depth = bucketDepth): Buffer {
  const [only] = heads;
  if (only === undefined) return noHeads;
  if (heads.length === 1) return Buffer.from(only.leaf);
  if (depth >= 256) throw new Error('two heads of one stream');
  return nodeHash(bucketRoot(side(heads, depth, 0), depth + 1), bucketRoot(side(heads, depth, 1), depth + 1));
}

/** The root over all buckets, from left to right. */
export function headsRoot(buckets: readonly Uint8Array[]): Buffer {
  if (buckets.length !== bucketCount) throw new RangeError(`${buckets.length} buckets, not ${bucketCount}`);
  let level: readonly Buffer[] = buckets.map((bucket) => Buffer.from(bucket));
  while (level.length > 1) level = above(level);
  return level[0] ?? noHeads;
}

/** The root over these heads, without anything kept. */
export function headsRootOf(heads: Iterable<StreamHead>): Buffer {
  const buckets: PlacedHead[][] = Array.from({ length: bucketCount }, () => []);
  for (const head of heads) {
    const one = placed(head);
    buckets[bucketOf(one.key)]?.push(one);
  }
  return headsRoot(buckets.map((bucket) => bucketRoot(bucket)));
}

/** Hashes of the next level of a row of buckets. */
export function above(level: readonly Uint8Array[]): Buffer[] {
  return Array.from({ length: level.length / 2 }, (_, index) =>
    nodeHash(level[2 * index] ?? noHeads, level[2 * index + 1] ?? noHeads),
  );
}

export function side(heads: readonly PlacedHead[], depth: number, bit: 0 | 1): readonly PlacedHead[] {
  return heads.filter(({ key }) => bitOf(key, depth) === bit);
}
