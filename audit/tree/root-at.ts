import { foldSubtrees } from './fold-subtrees.js';
import { perfectSubtrees, type ReadNodes } from './tree-node.js';

/** The root the tree had when it was `size` leaves long. */
export async function rootAt(size: number, read: ReadNodes): Promise<Buffer> {
  return foldSubtrees(await read(perfectSubtrees(0, size)));
}
