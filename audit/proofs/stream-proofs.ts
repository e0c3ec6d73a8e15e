import type { ClientBase, Pool } from 'pg';
import { readBuckets, readHeads } from '../../store/tree/read-heads.js';
import { readLeaves } from '../../store/tree/read-leaves.js';
import { readTiles } from '../../store/tree/read-tiles.js';
import { headKey, type StreamHead } from '../heads/head-leaf.js';
import { headProof } from '../heads/head-proof.js';
import { bucketCount, bucketOf, bucketRoot, placed } from '../heads/heads-map.js';
import { inclusionProof } from '../tree/inclusion-proof.js';
import { nodesFromTiles } from '../tree/read-tiles.js';

/** That an event is a leaf of the tree. */
export interface EventProof {
  readonly seq: number;
  readonly hash: Buffer;
  readonly leaf: number;
  readonly proof: readonly Buffer[];
}

/** Everything that shows a stream whole under one checkpoint. */
export interface StreamProofs {
  readonly stream: string;
  readonly events: readonly EventProof[];
  /** That the last of them is the last; null when the tree has nothing of the stream. */
  readonly head: (StreamHead & { readonly proof: readonly Buffer[] }) | null;
}

/** Read once for a stream: more than its newest leaves and the ways up from them lie in. */
const tilesAtOnce = 256;

/**
 * The proofs of a stream's events and of its head under the newest checkpoint, whose size is given. Inside a transaction of
 * one snapshot with the reading of that checkpoint: heads are kept for the newest only.
 */
export async function streamProofs(
  database: Pool | ClientBase,
  stream: string,
  size: number,
): Promise<StreamProofs> {
  // A stream's leaves lie in few tiles, and every path ends in the same ones.
  const read = nodesFromTiles((tiles) => readTiles(database, tiles), tilesAtOnce);
  const events: EventProof[] = [];
  for (const { leaf, seq, hash } of await readLeaves(database, stream, size)) {
    events.push({ seq, hash, leaf, proof: await inclusionProof(leaf, size, read) });
  }
  return { stream, events, head: await headOf(database, stream) };
}

async function headOf(database: Pool | ClientBase, stream: string): Promise<StreamProofs['head']> {
  const key = headKey(stream);
  const bucket = await readHeads(database, [bucketOf(key)]);
  const head = bucket.find((one) => one.stream === stream);
  if (head === undefined) return null;
  const roots = await readBuckets(database);
  const none = bucketRoot([]);
  const buckets = Array.from({ length: bucketCount }, (_, index) => roots.get(index) ?? none);
  return { ...head, proof: headProof(key, bucket.map(placed), buckets) };
}
