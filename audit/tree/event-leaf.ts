import { leafHash } from './hash.js';

/** What a leaf commits to: this event, at this place of this stream. */
export interface EventLeaf {
  readonly stream: string;
  readonly seq: number;
  /** Hash of the event, 32 bytes. */
  readonly hash: Uint8Array;
}

/**
 * The entry of an event, version 1 (docs/audit.md): `hefu-leaf/1`, the seq in decimal, the hash in lower hex and
 * the stream, in lines; UTF-8, no newline at the end. The stream stands last, so whatever a name contains, no other
 * event has the same bytes.
 */
function eventEntry({ stream, seq, hash }: EventLeaf): Buffer {
  return Buffer.from(`hefu-leaf/1\n${seq}\n${Buffer.from(hash).toString('hex')}\n${stream}`, 'utf8');
}

export function eventLeafHash(leaf: EventLeaf): Buffer {
  return leafHash(eventEntry(leaf));
}
