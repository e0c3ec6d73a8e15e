import { generateKeyPairSync } from 'node:crypto';
import type { Pool } from 'pg';
import { checkpointText } from '../../../audit/checkpoint/checkpoint.js';
import { signNote } from '../../../audit/checkpoint/sign-note.js';
import { verifierKeyText } from '../../../audit/checkpoint/verifier-key.js';
import { headKey, type StreamHead } from '../../../audit/heads/head-leaf.js';
import { absenceProof, headProof } from '../../../audit/heads/head-proof.js';
import {
  bucketCount,
  bucketOf,
  bucketRoot,
  headsRoot,
  placed,
  type PlacedHead,
} from '../../../audit/heads/heads-map.js';
import type { TreeProofs } from '../../../audit/package/tree-proofs.js';
import { written } from '../../../client/prove-streams.js';
import { eventLeafHash, type EventLeaf } from '../../../audit/tree/event-leaf.js';
import { inclusionProof } from '../../../audit/tree/inclusion-proof.js';
import { nodesOf } from '../../../audit/tree/nodes-of.js';
import { rootOf } from '../../../audit/tree/root-of.js';

const hex = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const origin = 'hefu.example/test';

/** A text under the key that signs the checkpoints here. */
export const signedInMemory = (text: string): string => signNote(text, { name: origin, privateKey });

/** A whole log made into a tree with a signed checkpoint, and the proofs of some streams in it. */
export async function proveInMemory(pool: Pool, streams: readonly string[]): Promise<TreeProofs> {
  const { rows } = await pool.query<{ stream: string; seq: string; hash: Buffer }>(
    'SELECT stream, seq, hash FROM hefu.event ORDER BY recorded_at, stream, seq',
  );
  const leaves = rows.map(({ stream, seq, hash }): EventLeaf => ({ stream, seq: Number(seq), hash }));
  const hashes = leaves.map(eventLeafHash);
  const last = new Map<string, StreamHead>();
  for (const leaf of leaves) {
    const before = last.get(leaf.stream);
    if (before === undefined || before.seq < leaf.seq) last.set(leaf.stream, leaf);
  }
  const buckets: PlacedHead[][] = Array.from({ length: bucketCount }, () => []);
  for (const head of last.values()) buckets[bucketOf(headKey(head.stream))]?.push(placed(head));
  const roots = buckets.map((bucket) => bucketRoot(bucket));
  const text = checkpointText({
    origin,
    size: leaves.length,
    root: rootOf(hashes),
    heads: headsRoot(roots),
    at: '2026-11-24T00:00:00.000Z',
    epoch: 1,
  });
  const proofs: { [place: string]: TreeProofs['leaves'][string] } = {};
  for (const [index, { stream, seq }] of leaves.entries()) {
    if (!streams.includes(stream)) continue;
    const proof = await inclusionProof(index, leaves.length, nodesOf(hashes));
    proofs[`${stream} ${seq}`] = { index, proof: hex(proof) };
  }
  const heads = Object.fromEntries(
    streams.flatMap((stream) => {
      const head = last.get(stream);
      if (head === undefined) return [];
      const key = headKey(stream);
      const proof = hex(headProof(key, buckets[bucketOf(key)] ?? [], roots));
      return [[stream, { seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), proof }]];
    }),
  );
  const headsOf = (stream: string): readonly StreamHead[] =>
    [...last.values()].filter((one) => bucketOf(headKey(one.stream)) === bucketOf(headKey(stream)));
  const absent = Object.fromEntries(
    streams
      .filter((stream) => !last.has(stream))
      .map((stream) => [stream, written(absenceProof(stream, headsOf(stream), roots))]),
  );
  return {
    checkpoint: signedInMemory(text),
    verifierKey: verifierKeyText(origin, publicKey),
    leaves: proofs,
    heads,
    absent,
    timestamp: null,
  };
}
