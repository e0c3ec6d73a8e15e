import { hashBytes, nodeHash } from './hash.js';
import { tileOfNode, tileWidth, type TilePlace } from './tile.js';
import type { ReadNodes } from './tree-node.js';

/** The hashes of each tile, one behind the other, in the order asked for; as many as there are, a tile may still grow. */
export type ReadTiles = (tiles: readonly TilePlace[]) => Promise<readonly Uint8Array[]>;

/**
 * Subtrees read from tiles, each tile once and all of them together. The tiles used last are remembered with the nodes
 * above them, up to `remembered` of them: what a tile of an append-only tree says never changes, it only grows. Only
 * for whoever makes proofs: what is to be verified is read anew.
 */
export function nodesFromTiles(readTiles: ReadTiles, remembered = 0): ReadNodes {
  const known = new Map<string, KnownTile>();
  return async (nodes) => {
    const runs = nodes.map((node) => ({ node, run: tileOfNode(node) }));
    const used = new Map<string, KnownTile>();
    const missing = new Map<string, TilePlace>();
    for (const { run } of runs) {
      const tile = known.get(keyOf(run));
      if (tile === undefined || tile.width < run.from + run.count) missing.set(keyOf(run), run);
      else used.set(keyOf(run), tile);
    }
    const found = missing.size === 0 ? [] : await readTiles([...missing.values()]);
    [...missing.keys()].forEach((key, index) => used.set(key, new KnownTile(key, found[index])));
    const hashes = runs.map(({ run }) => (used.get(keyOf(run)) as KnownTile).node(run.from, run.count));
    for (const [key, tile] of used) {
      known.delete(key);
      known.set(key, tile);
    }
    for (const key of [...known.keys()].slice(0, Math.max(0, known.size - remembered))) known.delete(key);
    return hashes;
  };
}

/** A tile as far as it was read, and the nodes above its hashes, each computed when it is first asked for. */
class KnownTile {
  readonly width: number;
  private readonly name: string;
  private readonly hashes: Uint8Array;
  private readonly nodes = new Map<number, Buffer>();

  constructor(name: string, hashes: Uint8Array = new Uint8Array()) {
    this.name = name;
    this.hashes = hashes;
    this.width = hashes.length / hashBytes;
  }

  /** Over so many hashes (a power of two) from this one on. */
  node(from: number, count: number): Uint8Array {
    if (from + count > this.width) throw new RangeError(`tile ${this.name} has no ${from + count} hashes`);
    if (count === 1) return this.hashes.subarray(from * hashBytes, (from + 1) * hashBytes);
    // Nodes of one height stand behind those of the heights below.
    const place = from + count * tileWidth;
    let hash = this.nodes.get(place);
    if (hash === undefined) {
      hash = nodeHash(this.node(from, count / 2), this.node(from + count / 2, count / 2));
      this.nodes.set(place, hash);
    }
    return hash;
  }
}

/** Names a tile, for maps. */
const keyOf = ({ level, number }: TilePlace): string => `${level}/${number}`;
