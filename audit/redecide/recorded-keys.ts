import type { Pool } from 'pg';
import { eachStreamRecord } from '../../store/each-stream-record.js';
import type { StreamRecord } from '../../store/stream-record.js';
import { keyBook, type KeyBook } from './signed-by.js';

/** The gateways' keys as the log has them. */
export async function recordedKeys(pool: Pool): Promise<KeyBook> {
  const records: StreamRecord[] = [];
  for await (const record of eachStreamRecord(pool, 'gateway-key')) records.push(record);
  return keyBook(records);
}
