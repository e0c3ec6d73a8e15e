import { hash as oneShot } from 'node:crypto';
import { leafHash } from './hash.js';

/** What a leaf commits to: this event, at this place of this stream. */
export interface EventLeaf {
  readonly stream: string;
  readonly seq: number;
  /** Hash of the event, 32 bytes. */
  readonly hash: Uint8Array;
}

const firstLine = 'hefu-leaf/1\n';
const hexDigits = Buffer.from('0123456789abcdef');
/** RFC 6962's prefix and the first line stand ready; a verifier makes a million of these. */
const entry = Buffer.alloc(1024);
entry.write(firstLine, 1, 'latin1');
const longestStream = 256;

/**
 * The leaf hash of an event's entry, version 1 (docs/transparency-log.md): `hefu-leaf/1`, the seq in decimal, the hash in
 * lower hex and the stream, in lines; UTF-8, no newline at the end. The stream stands last, so whatever a name contains, no
 * other event has the same bytes.
 */
export function eventLeafHash({ stream, seq, hash }: EventLeaf): Buffer {
  if (stream.length > longestStream || hash.length !== 32) {
    return leafHash(
      Buffer.from(`${firstLine}${seq}\n${Buffer.from(hash).toString('hex')}\n${stream}`, 'utf8'),
    );
  }
  let at = 1 + firstLine.length;
  at += entry.write(`${seq}\n`, at, 'latin1');
  for (const byte of hash) {
    entry[at] = hexDigits[byte >> 4] ?? 0;
    entry[at + 1] = hexDigits[byte & 15] ?? 0;
    at += 2;
  }
  entry[at] = 0x0a;
  at += 1;
  at += entry.write(stream, at, 'utf8');
  return oneShot('sha256', entry.subarray(0, at), 'buffer');
}
