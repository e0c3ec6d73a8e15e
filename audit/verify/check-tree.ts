import type { ClientBase } from 'pg';
import { Frontier } from '../tree/frontier.js';
import { emptyRoot } from '../tree/hash.js';
import { rootOf } from '../tree/root-of.js';
import { tileWidth } from '../tree/tile.js';
import type { Findings } from './findings.js';
import type { LeafTable } from './leaf-table.js';
import { tileRoots } from './tile-roots.js';

const tilesAPage = 256;

/** Names what the tree has taken in and what is not there any more; its leaf still stands in the tree's own table. */
export async function checkMissing(client: ClientBase, leaves: LeafTable, findings: Findings): Promise<void> {
  let reported = 0;
  for (let leaf = leaves.firstMissing(0); leaf < leaves.size; leaf = leaves.firstMissing(leaf + 1)) {
    if ((reported += 1) > 1000) break;
    const { rows } = await client.query<{ stream: string; seq: string; hash: Buffer }>(
      'SELECT stream, seq, hash FROM hefu.tree_leaf WHERE leaf = $1',
      [leaf],
    );
    const [row] = rows;
    if (row === undefined) {
      findings.add({ stream: '', seq: 0, leaf, why: 'leaf-missing', detail: `树上没有叶子${leaf}` });
      continue;
    }
    leaves.set(leaf, row.hash);
    const detail = '曾经入树，现在不见了';
    findings.add({ stream: row.stream, seq: Number(row.seq), leaf, why: 'event-missing', detail });
  }
}

/**
 * The roots the tree had at these sizes (ascending), computed from its leaves; on the way every stored tile is compared.
 * The cost is one hash a leaf, whatever the number of sizes.
 */
export async function rootsAt(
  client: ClientBase,
  leaves: LeafTable,
  sizes: readonly number[],
  findings: Findings,
): Promise<ReadonlyMap<number, Buffer>> {
  const roots = new Map<number, Buffer>();
  const full = Math.floor(leaves.size / tileWidth);
  const [upper] = await Promise.all([tileRoots(leaves), compareLowest(client, leaves, full, findings)]);
  const frontier = new Frontier();
  const wanted = new Set(sizes);
  const note = (): void => {
    if (wanted.has(frontier.size)) roots.set(frontier.size, frontier.root());
  };
  note();
  const inside = new Set(
    sizes.filter((size) => size % tileWidth !== 0).map((size) => Math.floor(size / tileWidth)),
  );
  for (let number = 0; number < full; number += 1) {
    const from = number * tileWidth;
    if (inside.has(number)) {
      for (let leaf = from; leaf < from + tileWidth; leaf += 1) {
        frontier.add(leaves.get(leaf));
        note();
      }
    } else {
      frontier.addSubtree(upper[number] ?? emptyRoot, Math.log2(tileWidth));
      note();
    }
  }
  for (let leaf = full * tileWidth; leaf < leaves.size; leaf += 1) {
    frontier.add(leaves.get(leaf));
    note();
  }
  await compareUpperTiles(client, upper, findings);
  return roots;
}

function compareLowest(
  client: ClientBase,
  leaves: LeafTable,
  full: number,
  findings: Findings,
): Promise<void> {
  const expected = (number: number): Uint8Array => leaves.run(number * tileWidth, (number + 1) * tileWidth);
  return compareTiles(client, 0, full, expected, findings);
}

async function compareUpperTiles(
  client: ClientBase,
  lowest: readonly Uint8Array[],
  findings: Findings,
): Promise<void> {
  let row = lowest;
  for (let level = 1; row.length >= tileWidth; level += 1) {
    const tiles = Array.from({ length: Math.floor(row.length / tileWidth) }, (_, number) =>
      row.slice(number * tileWidth, (number + 1) * tileWidth),
    );
    await compareTiles(client, level, tiles.length, (number) => Buffer.concat(tiles[number] ?? []), findings);
    row = tiles.map((tile) => rootOf(tile));
  }
}

async function compareTiles(
  client: ClientBase,
  level: number,
  count: number,
  expected: (number: number) => Uint8Array,
  findings: Findings,
): Promise<void> {
  for (let first = 0; first < count; first += tilesAPage) {
    const { rows } = await client.query<{ number: string; hashes: Buffer }>(
      'SELECT number, hashes FROM hefu.tree_tile WHERE level = $1 AND number >= $2 AND number < $2 + $3 ORDER BY number',
      [level, first, tilesAPage],
    );
    const stored = new Map(rows.map(({ number, hashes }) => [Number(number), hashes]));
    for (let number = first; number < Math.min(count, first + tilesAPage); number += 1) {
      const tile = stored.get(number);
      if (tile !== undefined && Buffer.compare(tile, expected(number)) === 0) continue;
      const leaf = number * tileWidth ** (level + 1);
      const detail = `分块 ${level}/${number} ${tile === undefined ? '缺失' : '与叶子不符'}`;
      findings.add({ stream: '', seq: 0, leaf, why: 'tile-differs', detail });
    }
  }
}
