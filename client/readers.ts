import { listReaders, type ReadingRow } from '../store/readings.js';
import type { HefuConnection } from './connection.js';

/** Who was shown a case and who exported it, newest first. */
export async function readersOf(
  hefu: HefuConnection,
  stream: string,
  limit?: number,
): Promise<readonly ReadingRow[]> {
  return listReaders(hefu.pool, stream, limit);
}
