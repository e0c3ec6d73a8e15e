import type { ClientBase } from 'pg';
import { readBuckets, readHeads } from '../../store/tree/read-heads.js';
import { headKey, type StreamHead } from '../heads/head-leaf.js';
import { bucketCount, bucketOf, bucketRoot, headsRoot, placed } from '../heads/heads-map.js';

export interface MovedHeads {
  readonly buckets: readonly { readonly bucket: number; readonly root: Buffer }[];
  /** Root of the whole map. */
  readonly root: Buffer;
}

/** The map of heads after these events, of which the last of each stream counts; only its buckets are read again. */
export async function movedHeads(client: ClientBase, events: readonly StreamHead[]): Promise<MovedHeads> {
  const moved = new Map(events.map((event) => [event.stream, event]));
  const touched = [...new Set([...moved.keys()].map((stream) => bucketOf(headKey(stream))))];
  const heads = new Map<string, StreamHead>(
    (await readHeads(client, touched)).map((head) => [head.stream, head]),
  );
  for (const [stream, head] of moved) heads.set(stream, head);
  const inBucket = new Map(touched.map((bucket) => [bucket, [] as ReturnType<typeof placed>[]]));
  for (const head of heads.values()) {
    const one = placed(head);
    inBucket.get(bucketOf(one.key))?.push(one);
  }
  const buckets = [...inBucket].map(([bucket, members]) => ({ bucket, root: bucketRoot(members) }));
  const all = new Map(await readBuckets(client));
  for (const { bucket, root } of buckets) all.set(bucket, root);
  const none = bucketRoot([]);
  return {
    buckets,
    root: headsRoot(Array.from({ length: bucketCount }, (_, bucket) => all.get(bucket) ?? none)),
  };
}
