import type { PoolClient } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { recordedKeys } from '../audit/checkpoint/recorded-keys.js';
import { verifyNote } from '../audit/checkpoint/verify-note.js';
import { headKey } from '../audit/heads/head-leaf.js';
import { absenceProof, headProof, type Absence } from '../audit/heads/head-proof.js';
import { bucketCount, bucketOf, placed } from '../audit/heads/heads-map.js';
import type { StampedCheckpoint, TreeProofs } from '../audit/package/tree-proofs.js';
import { consistencyProof } from '../audit/tree/consistency-proof.js';
import { inclusionProof } from '../audit/tree/inclusion-proof.js';
import { nodesFromTiles } from '../audit/tree/read-tiles.js';
import type { ReadNodes } from '../audit/tree/tree-node.js';
import { listTimestamps, newestTimestamps } from '../store/tree/list-timestamps.js';
import { newestCheckpoint } from '../store/tree/newest-checkpoint.js';
import { readBuckets, readHeads } from '../store/tree/read-heads.js';
import { readLeaves } from '../store/tree/read-leaves.js';
import { readTiles } from '../store/tree/read-tiles.js';
import type { HefuConnection } from './connection.js';

/** The sequencer is seconds behind; whoever exports a case that has just changed waits for it. */
const patience = { times: 20, pauseMs: 500 };

/** Read once for an export: the leaves of a case lie in few tiles, and every path ends in the same ones. */
const tilesAtOnce = 256;

/** What whoever waits for an export is told. */
export interface ProvingWatch {
  /** No checkpoint covers the newest events yet; one is waited for, so many seconds at most. */
  readonly waiting?: (seconds: number) => void;
  /** So many events are to be proven; what it gives back is told how many are. */
  readonly proving?: (events: number) => (done: number) => void;
}

/**
 * Proofs of these streams up to these seqs (0: that there is nothing of it) under the newest checkpoint; null while none
 * covers all of them.
 */
export async function proveStreams(
  hefu: HefuConnection,
  lasts: ReadonlyMap<string, number>,
  watch: ProvingWatch = {},
): Promise<TreeProofs | null> {
  for (let time = 0; time < patience.times; time += 1) {
    const client = await hefu.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const proofs = await provedIn(hefu, client, lasts, watch);
      await client.query('COMMIT');
      if (proofs !== null) return proofs;
    } finally {
      client.release();
    }
    if (time === 0) watch.waiting?.((patience.times * patience.pauseMs) / 1000);
    await wait(patience.pauseMs);
  }
  return null;
}

async function provedIn(
  hefu: HefuConnection,
  client: PoolClient,
  lasts: ReadonlyMap<string, number>,
  watch: ProvingWatch,
): Promise<TreeProofs | null> {
  const newest = await newestCheckpoint(client);
  if (newest === null) return null;
  const { keys } = await recordedKeys(hefu.pool);
  const verifierKey = keys.find((key) => verifyNote(newest.note, [key]) !== null);
  if (verifierKey === undefined) return null;
  const read = nodesFromTiles((tiles) => readTiles(client, tiles), tilesAtOnce);
  const leaves: { [place: string]: TreeProofs['leaves'][string] } = {};
  const heads: { [stream: string]: TreeProofs['heads'][string] } = {};
  const absent: { [stream: string]: TreeProofs['absent'][string] } = {};
  let done = 0;
  const proved = watch.proving?.([...lasts.values()].reduce((sum, last) => sum + last, 0));
  const known = await readBuckets(client);
  const buckets = Array.from({ length: bucketCount }, (_, bucket) => known.get(bucket) ?? Buffer.alloc(32));
  for (const [stream, last] of lasts) {
    const key = headKey(stream);
    const bucket = await readHeads(client, [bucketOf(key)]);
    const head = bucket.find((one) => one.stream === stream);
    // Longer than what is exported, or shorter: another moment than this checkpoint's.
    if ((head?.seq ?? 0) !== last) return null;
    if (head === undefined) {
      absent[stream] = written(absenceProof(stream, bucket, buckets));
      continue;
    }
    const proof = hex(headProof(key, bucket.map(placed), buckets));
    heads[stream] = { seq: last, hash: head.hash.toString('hex'), proof };
    for (const { leaf, seq } of await readLeaves(client, stream, newest.size)) {
      leaves[`${stream} ${seq}`] = { index: leaf, proof: hex(await inclusionProof(leaf, newest.size, read)) };
      done += 1;
      proved?.(done);
    }
  }
  const last = Math.max(...Object.values(leaves).map(({ index }) => index));
  const timestamp = await stamped(client, last, newest.size, read);
  return { checkpoint: newest.note, verifierKey, leaves, heads, absent, timestamp };
}

/** The earliest token that was given when all of it was there; else the newest, which speaks of a part of it. */
async function stamped(
  client: PoolClient,
  lastLeaf: number,
  size: number,
  read: ReadNodes,
): Promise<StampedCheckpoint | null> {
  const [found] = [
    ...(await listTimestamps(client, lastLeaf, 1)),
    ...(await newestTimestamps(client, 1)),
  ].filter((one) => one.size <= size);
  if (found === undefined) return null;
  const consistency = hex(await consistencyProof(found.size, size, read));
  return { checkpoint: found.note, token: found.token, consistency };
}

/** As it stands in the package. */
export function written({ instead, proof }: Absence): TreeProofs['absent'][string] {
  return {
    instead: instead === null ? null : { ...instead, hash: Buffer.from(instead.hash).toString('hex') },
    proof: hex(proof),
  };
}

const hex = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));
