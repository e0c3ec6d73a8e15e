import { Frontier } from './frontier.js';

/** The root (RFC 6962, MTH) over these leaf hashes. */
export function rootOf(leaves: Iterable<Uint8Array>): Buffer {
  const frontier = new Frontier();
  for (const leaf of leaves) frontier.add(leaf);
  return frontier.root();
}
