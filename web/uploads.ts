import { randomUUID } from 'node:crypto';

interface Upload {
  readonly owner: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: number;
}

export const largestUploadBytes = 20 * 1024 * 1024;
const mostBytes = 6 * largestUploadBytes;
const keptMs = 3_600_000;

/** Files sent in to be looked at first and taken after: in memory, for an hour, the oldest gone where room is needed. */
export class Uploads {
  private readonly uploads = new Map<string, Upload>();
  private readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  keep(owner: string, name: string, bytes: Uint8Array): string {
    const id = randomUUID();
    this.uploads.set(id, { owner, name, bytes, at: this.now() });
    let total = [...this.uploads.values()].reduce((sum, one) => sum + one.bytes.length, 0);
    for (const [key, one] of this.uploads) {
      if (total <= mostBytes && this.now() - one.at <= keptMs) break;
      total -= one.bytes.length;
      this.uploads.delete(key);
    }
    return id;
  }

  /** Null for what is not this person's, or not any more. */
  find(owner: string, id: string): Upload | null {
    const upload = this.uploads.get(id);
    return upload?.owner === owner && this.now() - upload.at <= keptMs ? upload : null;
  }
}
