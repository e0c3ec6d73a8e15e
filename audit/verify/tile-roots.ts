import { rootOf } from '../tree/root-of.js';
import { tileWidth } from '../tree/tile.js';
import { inThread, threadCount } from './in-thread.js';
import type { LeafTable } from './leaf-table.js';

export interface TileRootsTask {
  readonly size: number;
  readonly memory: SharedArrayBuffer;
  /** Numbers of tiles; `to` is not among them. */
  readonly from: number;
  readonly to: number;
}

/** Below this a thread costs more than it saves. */
const worthThreads = 400;

/** The root of each full tile of leaves: a hash a leaf, on as many cores as there are. */
export async function tileRoots(leaves: LeafTable): Promise<readonly Uint8Array[]> {
  const full = Math.floor(leaves.size / tileWidth);
  const count = full < worthThreads ? 1 : threadCount();
  if (count === 1) return rootsOfTiles(leaves, 0, full);
  const { size, memory } = leaves;
  const parts = await Promise.all(
    Array.from({ length: count }, (_, part): Promise<readonly Uint8Array[]> => {
      const [from, to] = [Math.floor((part * full) / count), Math.floor(((part + 1) * full) / count)];
      const task: TileRootsTask = { size, memory, from, to };
      return inThread(new URL('./tile-roots-thread.js', import.meta.url), task);
    }),
  );
  return parts.flat();
}

export function rootsOfTiles(leaves: LeafTable, from: number, to: number): readonly Uint8Array[] {
  return Array.from({ length: to - from }, (_, index) => {
    const first = (from + index) * tileWidth;
    return rootOf(Array.from({ length: tileWidth }, (__, leaf) => leaves.get(first + leaf)));
  });
}
