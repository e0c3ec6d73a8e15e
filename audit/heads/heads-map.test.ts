import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { headKey, type StreamHead } from './head-leaf.js';
import { absenceProof, headProof } from './head-proof.js';
import {
  bucketCount,
  bucketOf,
  bucketRoot,
  headsRoot,
  headsRootOf,
  placed,
  type PlacedHead,
} from './heads-map.js';
import { verifyAbsence, verifyHead } from './verify-head.js';

const head = (index: number, seq = 1): StreamHead => ({
  stream: `share-request/GX-2026-${String(index).padStart(6, '0')}`,
  seq,
  hash: createHash('sha256').update(`${index}/${seq}`).digest(),
});
const heads = Array.from({ length: 9000 }, (_, index) => head(index));

function bucketsOf(all: readonly StreamHead[]): readonly (readonly PlacedHead[])[] {
  const buckets: PlacedHead[][] = Array.from({ length: bucketCount }, () => []);
  for (const one of all.map(placed)) buckets[bucketOf(one.key)]!.push(one);
  return buckets;
}

const buckets = bucketsOf(heads);
const roots = buckets.map((bucket) => bucketRoot(bucket));
const root = headsRoot(roots);
const proofOf = (one: StreamHead): readonly Buffer[] => {
  const { key } = placed(one);
  return headProof(key, buckets[bucketOf(key)]!, roots);
};

describe('the map of heads', () => {
  test('is the same whatever the order in which streams were written', () => {
    expect(headsRootOf(heads.toReversed())).toEqual(root);
    expect(headsRootOf(heads)).toEqual(root);
  });

  test('proves each head, and no other seq or hash of its stream', () => {
    for (const one of heads.slice(0, 300)) {
      const proof = proofOf(one);
      expect(verifyHead(one, proof, root)).toBe(true);
      expect(verifyHead({ ...one, seq: 2 }, proof, root)).toBe(false);
      expect(verifyHead({ ...one, hash: heads[301]!.hash }, proof, root)).toBe(false);
      expect(verifyHead({ ...one, stream: heads[301]!.stream }, proof, root)).toBe(false);
    }
  });

  test('holds each byte of the proof and of the root', () => {
    const one = heads[4321]!;
    const proof = proofOf(one);
    for (let byte = 0; byte < 32; byte += 1) {
      const flip = (hash: Uint8Array): Buffer =>
        Buffer.from(hash.map((value, at) => (at === byte ? value ^ 1 : value)));
      expect(verifyHead(one, proof, flip(root))).toBe(false);
      proof.forEach((_, step) => {
        const forged = proof.map((hash, at) => (at === step ? flip(hash) : hash));
        expect(verifyHead(one, forged, root)).toBe(false);
      });
    }
    expect(verifyHead(one, proof.slice(1), root)).toBe(false);
    expect(verifyHead(one, [], root)).toBe(false);
  });

  test('gives another root when a single head moves', () => {
    expect(headsRootOf(heads.map((one, index) => (index === 17 ? head(17, 2) : one)))).not.toEqual(root);
    expect(headsRootOf(heads.slice(1))).not.toEqual(root);
  });

  describe('proves that a stream has no event', () => {
    const inBucket = new Map<number, StreamHead[]>();
    for (const one of heads) {
      const at = bucketOf(headKey(one.stream));
      inBucket.set(at, [...(inBucket.get(at) ?? []), one]);
    }
    const bucketFor = (stream: string): readonly StreamHead[] =>
      inBucket.get(bucketOf(headKey(stream))) ?? [];
    const strangers = Array.from({ length: 400 }, (_, index) => `history/share-request/X-${index}`);

    test('whatever stands in its place: nothing, or another head', () => {
      const found = strangers.map((stream) => absenceProof(stream, bucketFor(stream), roots));
      expect(new Set(found.map(({ instead }) => instead === null))).toEqual(new Set([true, false]));
      expect(new Set(found.map(({ proof }) => proof.length)).size).toBeGreaterThan(2);
      found.forEach(({ instead, proof }, index) => {
        expect(verifyAbsence(strangers[index]!, instead, proof, root)).toBe(true);
      });
    });

    test('and never of one that has', () => {
      for (const { stream, ...rest } of heads.slice(0, 60)) {
        expect(() => absenceProof(stream, bucketFor(stream), roots)).toThrow(RangeError);
        const proof = proofOf({ stream, ...rest });
        expect(verifyAbsence(stream, { stream, ...rest }, proof, root)).toBe(false);
        expect(verifyAbsence(stream, null, proof, root)).toBe(false);
        expect(verifyAbsence(stream, heads[201]!, proofOf(heads[201]!), root)).toBe(false);
      }
    });

    test('not under another name, hash, way or root', () => {
      for (const stream of strangers.slice(0, 60)) {
        const { instead, proof } = absenceProof(stream, bucketFor(stream), roots);
        expect(verifyAbsence(stream, instead, proof, Buffer.alloc(32, 7))).toBe(false);
        expect(verifyAbsence(stream, instead, proof.slice(1), root)).toBe(false);
        expect(verifyAbsence(stream, head(9999), proof, root)).toBe(false);
        if (instead !== null) expect(verifyAbsence(stream, { ...instead, seq: 2 }, proof, root)).toBe(false);
      }
    });
  });

  test('refuses two heads of one stream and a stream it has not', () => {
    expect(() => headsRootOf([head(1), head(1, 2)])).toThrow('two heads');
    const { key } = placed({ ...head(1), stream: 'nobody/1' });
    expect(() => headProof(key, buckets[bucketOf(key)]!, roots)).toThrow(RangeError);
  });
});
