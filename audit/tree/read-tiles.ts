import { hashBytes } from './hash.js';
import { rootOf } from './root-of.js';
import { tileOfNode } from './tile.js';
import type { ReadNodes } from './tree-node.js';

/** The hashes of tile `number` of `level`, one behind the other; as many as there are, a tile may still grow. */
export type ReadTile = (level: number, number: number) => Promise<Uint8Array>;

/** Subtrees read from tiles, each tile once. */
export function nodesFromTiles(readTile: ReadTile): ReadNodes {
  return async (nodes) => {
    const tiles = new Map<string, Promise<Uint8Array>>();
    return Promise.all(
      nodes.map(async (node) => {
        const { level, number, from, count } = tileOfNode(node);
        const key = `${level}/${number}`;
        const asked = tiles.get(key) ?? readTile(level, number);
        tiles.set(key, asked);
        const run = (await asked).subarray(from * hashBytes, (from + count) * hashBytes);
        if (run.length !== count * hashBytes)
          throw new RangeError(`tile ${key} has no ${from + count} hashes`);
        return rootOf(split(run));
      }),
    );
  };
}

function split(hashes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: hashes.length / hashBytes }, (_, index) =>
    hashes.subarray(index * hashBytes, (index + 1) * hashBytes),
  );
}
