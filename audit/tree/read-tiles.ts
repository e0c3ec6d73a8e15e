import { hashBytes } from './hash.js';
import { rootOf } from './root-of.js';
import { tileOfNode, type TilePlace } from './tile.js';
import type { ReadNodes } from './tree-node.js';

/** The hashes of each tile, one behind the other, in the order asked for; as many as there are, a tile may still grow. */
export type ReadTiles = (tiles: readonly TilePlace[]) => Promise<readonly Uint8Array[]>;

/** Subtrees read from tiles, each tile once and all of them together. */
export function nodesFromTiles(readTiles: ReadTiles): ReadNodes {
  return async (nodes) => {
    const runs = nodes.map(tileOfNode);
    const places = new Map(runs.map((run) => [keyOf(run), run]));
    const found = await readTiles([...places.values()]);
    const tiles = new Map([...places.keys()].map((key, index) => [key, found[index]]));
    return runs.map((run) => {
      const end = (run.from + run.count) * hashBytes;
      const tile = tiles.get(keyOf(run));
      if (tile === undefined || tile.length < end)
        throw new RangeError(`tile ${keyOf(run)} has no ${run.from + run.count} hashes`);
      return rootOf(split(tile.subarray(run.from * hashBytes, end)));
    });
  };
}

/** Names a tile, for maps. */
export const keyOf = ({ level, number }: TilePlace): string => `${level}/${number}`;

function split(hashes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: hashes.length / hashBytes }, (_, index) =>
    hashes.subarray(index * hashBytes, (index + 1) * hashBytes),
  );
}
