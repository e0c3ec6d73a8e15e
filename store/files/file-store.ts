import type { Readable } from 'node:stream';

/** A file on this machine, complete and hashed, that is to be kept. */
export interface ReceivedFile {
  readonly path: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface StoredObject {
  readonly sha256: string;
  readonly bytes: number;
  /** When it was put here last. */
  readonly keptAt: Date;
}

/** Files by the hash of their content. What is there is never changed; the same content is there once. */
export interface FileStore {
  /** Keeps a copy. Put again, it is the same object, as young as if it were new. */
  readonly put: (file: ReceivedFile) => Promise<void>;
  /** The bytes as they lie there, unverified; null where there is nothing. */
  readonly read: (sha256: string) => Promise<Readable | null>;
  /** At most `limit` objects after the one named, in the order of their hashes. */
  readonly list: (limit: number, after?: string) => Promise<readonly StoredObject[]>;
  readonly remove: (sha256: string) => Promise<void>;
  readonly close: () => void;
}

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
