import { streamOf } from '../audit/stream-of.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

/** The stream of what has this number, or this name among streams. @throws NotFound */
export async function streamCalled({ pool }: HefuConnection, id: string): Promise<string> {
  const stream = await streamOf(pool, id);
  if (stream !== null) return stream;
  throw new NotFound([
    `没有编号为“${id}”的记录，请核对编号。`,
    `There is no record numbered “${id}”. Please check the number.`,
  ]);
}
