import { rootOf } from '../tree/root-of.js';
import { tileWidth } from '../tree/tile.js';
import type { FullTile } from '../../store/tree/extend-tree.js';

/** The hashes of a tile that is not full yet. */
export type GrowingTile = (level: number, number: number) => Promise<Buffer>;

/** The tiles that become full when these leaves are added behind `size`, from the lowest level up. */
export async function newTiles(
  size: number,
  leaves: readonly Buffer[],
  growing: GrowingTile,
): Promise<readonly FullTile[]> {
  const tiles: FullTile[] = [];
  let had = size;
  let added = leaves;
  for (let level = 0; added.length > 0; level += 1) {
    const first = Math.floor(had / tileWidth);
    const isFilling = had % tileWidth > 0 && (had % tileWidth) + added.length >= tileWidth;
    const begun = isFilling ? split(await growing(level, first)) : [];
    const row = isFilling || had % tileWidth === 0 ? [...begun, ...added] : [];
    const roots: Buffer[] = [];
    for (let at = 0; at + tileWidth <= row.length; at += tileWidth) {
      const hashes = row.slice(at, at + tileWidth);
      const root = rootOf(hashes);
      tiles.push({ level, number: first + roots.length, hashes: Buffer.concat(hashes), root });
      roots.push(root);
    }
    had = first;
    added = roots;
  }
  return tiles;
}

function split(hashes: Buffer): readonly Buffer[] {
  return Array.from({ length: hashes.length / 32 }, (_, index) =>
    hashes.subarray(index * 32, (index + 1) * 32),
  );
}
