import { expect, test } from '@jest/globals';
import { consistencyProof } from './consistency-proof.js';
import { eventLeafHash } from './event-leaf.js';
import { leafHash } from './hash.js';
import { inclusionProof } from './inclusion-proof.js';
import { nodesFromTiles, type ReadTiles } from './read-tiles.js';
import { nodesOf } from './nodes-of.js';
import { rootOf } from './root-of.js';
import { parseTilePath, tilePath, tileWidth, widthIn } from './tile.js';

test.each([
  ['0/000', { level: 0, number: 0, width: 256 }],
  ['0/x001/x234/067', { level: 0, number: 1234067, width: 256 }],
  ['1/x001/000.p/8', { level: 1, number: 1000, width: 8 }],
  ['63/999.p/255', { level: 63, number: 999, width: 255 }],
])('the address of a tile is as C2SP tlog-tiles writes it: %s', (path, tile) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test.each([
  '0/0',
  '0/1000',
  '0/x000/001',
  '00/000',
  '64/000',
  '0/000.p/0',
  '0/000.p/256',
  '0/000.p/08',
  '0/000/',
  '0/x001',
  'entries/000',
  '0/-01',
])('an address that is written otherwise is no tile: %s', (path) => {
  expect(parseTilePath(path)).toBeNull();
});

test.each([
  [0, 0, 0, 0],
  [1, 0, 0, 1],
  [256, 0, 0, 256],
  [256, 1, 0, 1],
  [70_000, 0, 273, 112],
  [70_000, 1, 1, 17],
  [70_000, 2, 0, 1],
  [70_000, 2, 1, 0],
])('a tree of %i leaves has of tile %i/%i so many hashes: %i', (size, level, number, width) => {
  expect(widthIn(size, level, number)).toBe(width);
});

test('proofs and roots from tiles are those of the whole tree', async () => {
  const size = 70_001;
  const leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(String(index))));
  const levels: Buffer[][] = [leaves];
  for (let level = 0; (levels[level] ?? []).length >= tileWidth; level += 1) {
    const below = levels[level] ?? [];
    levels.push(
      Array.from({ length: Math.floor(below.length / tileWidth) }, (_, index) =>
        rootOf(below.slice(index * tileWidth, (index + 1) * tileWidth)),
      ),
    );
  }
  let asked = 0;
  const readTiles: ReadTiles = (tiles) => {
    asked += tiles.length;
    return Promise.resolve(
      tiles.map(({ level, number }) =>
        Buffer.concat((levels[level] ?? []).slice(number * tileWidth, (number + 1) * tileWidth)),
      ),
    );
  };
  const read = nodesFromTiles(readTiles);
  const remembering = nodesFromTiles(readTiles, 8);
  for (const index of [0, 255, 256, 65_535, 65_536, 70_000, 0]) {
    const whole = await inclusionProof(index, size, nodesOf(leaves));
    expect(await inclusionProof(index, size, read)).toEqual(whole);
    expect(await inclusionProof(index, size, remembering)).toEqual(whole);
  }
  // The same again is read again only by whoever remembers nothing.
  asked = 0;
  await inclusionProof(0, size, remembering);
  expect(asked).toBe(0);
  await inclusionProof(0, size, read);
  expect(asked).toBeGreaterThan(0);
  expect(await consistencyProof(4097, size, read)).toEqual(
    await consistencyProof(4097, size, nodesOf(leaves)),
  );
});

test('a tile that has grown since it was remembered is read again', async () => {
  const leaves = Array.from({ length: 200 }, (_, index) => leafHash(Buffer.from(String(index))));
  let size = 100;
  const read = nodesFromTiles(
    (tiles) => Promise.resolve(tiles.map(() => Buffer.concat(leaves.slice(0, size)))),
    10,
  );
  expect(await inclusionProof(3, size, read)).toEqual(await inclusionProof(3, size, nodesOf(leaves)));
  size = 200;
  expect(await inclusionProof(3, size, read)).toEqual(await inclusionProof(3, size, nodesOf(leaves)));
  await expect(inclusionProof(3, 201, read)).rejects.toThrow(RangeError);
});

test('the entry of an event is these bytes', () => {
  const hash = Buffer.alloc(32, 0xab);
  const entry = `hefu-leaf/1\n7\n${'ab'.repeat(32)}\nshare-request/GX-2026-000001`;
  expect(eventLeafHash({ stream: 'share-request/GX-2026-000001', seq: 7, hash })).toEqual(
    leafHash(Buffer.from(entry)),
  );
});
