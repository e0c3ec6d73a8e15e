import { parentPort, workerData } from 'node:worker_threads';
import { LeafTable } from './leaf-table.js';
import { rootsOfTiles, type TileRootsTask } from './tile-roots.js';

/** A thread of its own for a part of the tiles. */
const { size, memory, from, to } = workerData as TileRootsTask;
parentPort?.postMessage(rootsOfTiles(new LeafTable(size, memory), from, to));
