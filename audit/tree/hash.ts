import { hash as oneShot } from 'node:crypto';

/** SHA-256 as RFC 6962 uses it: a leaf can never be taken for a node. */
export const hashBytes = 32;

const leafPrefix = Uint8Array.of(0);
// One buffer for every node: half of the time of a tree is allocation otherwise.
const node = Buffer.alloc(1 + 2 * hashBytes);
node[0] = 1;

/** The root of a tree without leaves. */
export const emptyRoot: Buffer = oneShot('sha256', new Uint8Array(0), 'buffer');

export function leafHash(entry: Uint8Array): Buffer {
  return oneShot('sha256', Buffer.concat([leafPrefix, entry]), 'buffer');
}

/** @throws TypeError when one of the two is no hash: other lengths would make nodes ambiguous. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== hashBytes || right.length !== hashBytes) throw new TypeError('not a SHA-256 hash');
  node.set(left, 1);
  node.set(right, 1 + hashBytes);
  return oneShot('sha256', node, 'buffer');
}

export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === hashBytes && b.length === hashBytes && Buffer.compare(a, b) === 0;
}
