import { expect, test } from '@jest/globals';
import { consistencyProof } from './consistency-proof.js';
import { emptyRoot, leafHash } from './hash.js';
import { inclusionProof } from './inclusion-proof.js';
import { nodesOf } from './nodes-of.js';
import { rootAt } from './root-at.js';
import { rootOf } from './root-of.js';
import { verifyConsistency } from './verify-consistency.js';
import { verifyInclusion } from './verify-inclusion.js';

/** The vectors that Certificate Transparency's implementations are tested with. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const known = entries.map((entry) => leafHash(Buffer.from(entry, 'hex')));
const hex = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'));

test('the roots of the reference tree, from nothing to eight leaves', async () => {
  expect(hex([emptyRoot])).toEqual(['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']);
  expect(hex(roots.map((_, index) => rootOf(known.slice(0, index + 1))))).toEqual(roots);
  expect(hex([await rootAt(7, nodesOf(known))])).toEqual([roots[6]]);
});

test('the audit paths of the example of RFC 6962, section 2.1.3', async () => {
  const d = known.slice(0, 7);
  const node = (from: number, to: number): string => hex([rootOf(d.slice(from, to))])[0]!;
  const read = nodesOf(d);
  expect(hex(await inclusionProof(0, 7, read))).toEqual([node(1, 2), node(2, 4), node(4, 7)]);
  expect(hex(await inclusionProof(3, 7, read))).toEqual([node(2, 3), node(0, 2), node(4, 7)]);
  expect(hex(await inclusionProof(4, 7, read))).toEqual([node(5, 6), node(6, 7), node(0, 4)]);
  expect(hex(await inclusionProof(6, 7, read))).toEqual([node(4, 6), node(0, 4)]);
});

test('the consistency proofs of the example of RFC 6962, section 2.1.3', async () => {
  const d = known.slice(0, 7);
  const node = (from: number, to: number): string => hex([rootOf(d.slice(from, to))])[0]!;
  const read = nodesOf(d);
  expect(hex(await consistencyProof(3, 7, read))).toEqual([node(2, 3), node(3, 4), node(0, 2), node(4, 7)]);
  expect(hex(await consistencyProof(4, 7, read))).toEqual([node(4, 7)]);
  expect(hex(await consistencyProof(6, 7, read))).toEqual([node(4, 6), node(6, 7), node(0, 4)]);
});

const limit = 130;
const leaves = Array.from({ length: limit }, (_, index) => leafHash(Buffer.from(String(index))));
const rootsOf = Array.from({ length: limit + 1 }, (_, size) => rootOf(leaves.slice(0, size)));

test('every leaf of every tree up to 130 is proven, and is not proven at another place', async () => {
  for (let size = 1; size <= limit; size += 1) {
    const read = nodesOf(leaves.slice(0, size));
    for (let index = 0; index < size; index += 1) {
      const proof = await inclusionProof(index, size, read);
      const claim = { leafHash: leaves[index]!, index, size, root: rootsOf[size]!, proof };
      expect(verifyInclusion(claim)).toBe(true);
      expect(verifyInclusion({ ...claim, index: index + 1 })).toBe(false);
      expect(verifyInclusion({ ...claim, root: rootsOf[size - 1]! })).toBe(false);
      expect(verifyInclusion({ ...claim, proof: [...proof, leaves[0]!] })).toBe(false);
    }
  }
});

test('every tree up to 130 is proven to begin with every smaller one, and with no other', async () => {
  for (let size = 0; size <= limit; size += 1) {
    const read = nodesOf(leaves.slice(0, size));
    for (let olderSize = 0; olderSize <= size; olderSize += 1) {
      const proof = await consistencyProof(olderSize, size, read);
      const claim = { olderSize, olderRoot: rootsOf[olderSize]!, size, root: rootsOf[size]!, proof };
      expect(verifyConsistency(claim)).toBe(true);
      expect(verifyConsistency({ ...claim, olderRoot: leaves[3]! })).toBe(false);
      // Out of nothing every tree may grow.
      expect(verifyConsistency({ ...claim, root: leaves[3]! })).toBe(olderSize === 0 && size > 0);
      expect(verifyConsistency({ ...claim, proof: [...proof, leaves[0]!] })).toBe(false);
      if (olderSize > 0 && olderSize < size) {
        expect(verifyConsistency({ ...claim, olderSize: olderSize - 1 })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: proof.slice(0, -1) })).toBe(false);
      }
    }
  }
});

test('each byte of a proof, of the leaf and of the roots is held', async () => {
  const [size, olderSize, index] = [107, 42, 77];
  const read = nodesOf(leaves.slice(0, size));
  const inclusion = {
    leafHash: leaves[index]!,
    index,
    size,
    root: rootsOf[size]!,
    proof: await inclusionProof(index, size, read),
  };
  const consistency = {
    olderSize,
    olderRoot: rootsOf[olderSize]!,
    size,
    root: rootsOf[size]!,
    proof: await consistencyProof(olderSize, size, read),
  };
  for (let byte = 0; byte < 32; byte += 1) {
    const flip = (hash: Uint8Array): Buffer =>
      Buffer.from(hash.map((value, at) => (at === byte ? value ^ 0x40 : value)));
    expect(verifyInclusion({ ...inclusion, leafHash: flip(inclusion.leafHash) })).toBe(false);
    expect(verifyInclusion({ ...inclusion, root: flip(inclusion.root) })).toBe(false);
    expect(verifyConsistency({ ...consistency, olderRoot: flip(consistency.olderRoot) })).toBe(false);
    expect(verifyConsistency({ ...consistency, root: flip(consistency.root) })).toBe(false);
    for (const claim of [inclusion, consistency]) {
      claim.proof.forEach((_, step) => {
        const proof = claim.proof.map((hash, at) => (at === step ? flip(hash) : hash));
        if (claim === inclusion) expect(verifyInclusion({ ...inclusion, proof })).toBe(false);
        else expect(verifyConsistency({ ...consistency, proof })).toBe(false);
      });
    }
  }
});

test.each([[-1], [3], [1.5], [Number.NaN]])(
  'a proof for leaf %p of three is not made and not believed',
  async (index) => {
    await expect(inclusionProof(index, 3, nodesOf(leaves))).rejects.toThrow(RangeError);
    expect(verifyInclusion({ leafHash: leaves[0]!, index, size: 3, root: rootsOf[3]!, proof: [] })).toBe(
      false,
    );
  },
);
