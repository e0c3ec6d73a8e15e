import { hashBytes } from '../tree/hash.js';

/** Leaf hashes of a whole tree by their place, shared between threads: 33 bytes a leaf. */
export class LeafTable {
  readonly memory: SharedArrayBuffer;
  readonly size: number;
  private readonly hashes: Uint8Array;
  private readonly filled: Uint8Array;

  constructor(size: number, memory = new SharedArrayBuffer(size * (hashBytes + 1))) {
    this.size = size;
    this.memory = memory;
    this.hashes = new Uint8Array(memory, 0, size * hashBytes);
    this.filled = new Uint8Array(memory, size * hashBytes, size);
  }

  set(leaf: number, hash: Uint8Array): void {
    if (leaf >= this.size) return;
    this.hashes.set(hash, leaf * hashBytes);
    this.filled[leaf] = 1;
  }

  get(leaf: number): Uint8Array {
    return this.hashes.subarray(leaf * hashBytes, (leaf + 1) * hashBytes);
  }

  run(from: number, to: number): Uint8Array {
    return this.hashes.subarray(from * hashBytes, to * hashBytes);
  }

  /** The first leaf from `from` on that nobody has set; `size` when there is none. */
  firstMissing(from: number): number {
    const found = this.filled.indexOf(0, from);
    return found < 0 ? this.size : found;
  }
}
