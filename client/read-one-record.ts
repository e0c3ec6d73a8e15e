import { readStreamRecords, type StreamRecord } from '../store/stream-record.js';
import type { HefuConnection } from './connection.js';

/** All that is recorded of one stream. */
export async function readOneRecord(hefu: HefuConnection, stream: string): Promise<StreamRecord> {
  const [record] = await readStreamRecords(hefu.pool, [stream]);
  return record ?? { stream, events: [], attempts: [], notices: [] };
}
