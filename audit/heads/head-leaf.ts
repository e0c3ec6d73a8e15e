import { hash as oneShot } from 'node:crypto';
import { leafHash } from '../tree/hash.js';

/** The last event of a stream, as far as the tree has it. */
export interface StreamHead {
  readonly stream: string;
  readonly seq: number;
  /** Hash of that event, 32 bytes. */
  readonly hash: Uint8Array;
}

/** The entry of a head, version 1: as the entry of an event, under a name of its own. */
export function headLeafHash({ stream, seq, hash }: StreamHead): Buffer {
  return leafHash(
    Buffer.from(`hefu-head/1\n${seq}\n${Buffer.from(hash).toString('hex')}\n${stream}`, 'utf8'),
  );
}

/** The place of a stream in the map of heads: its bits, from the first, say left (0) or right (1). */
export function headKey(stream: string): Buffer {
  return oneShot('sha256', Buffer.from(stream, 'utf8'), 'buffer');
}

export function bitOf(key: Uint8Array, depth: number): 0 | 1 {
  return (((key[depth >> 3] ?? 0) >> (7 - (depth & 7))) & 1) as 0 | 1;
}
