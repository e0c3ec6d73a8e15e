/** The columns of `chainCopy` by their places. */
export const column = {
  stream: 0,
  seq: 1,
  eventId: 2,
  type: 3,
  at: 4,
  recordedAt: 5,
  actor: 6,
  previousHash: 7,
  hash: 8,
  commandId: 9,
  commandIndex: 10,
  headVersion: 11,
  headHash: 12,
  leaf: 13,
  leafHash: 14,
  isPassed: 15,
  body: 16,
} as const;

const columns = Object.keys(column).length;
const header = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** After the header's name: flags and the length of an extension, each four bytes. */
const headerBytes = header.length + 8;
/** PostgreSQL counts microseconds from 2000-01-01. */
const postgresEpoch = Date.UTC(2000, 0, 1);

/**
 * A row in COPY's binary format, read where it stands: one object for a whole walk, nothing copied. What it says is
 * only there until the next row.
 */
export class BinaryRow {
  bytes: Buffer = Buffer.alloc(0);
  /** Where each column begins in `bytes`, and its length; -1 for NULL. */
  readonly from = new Int32Array(columns);
  readonly lengths = new Int32Array(columns);

  /**
   * Takes a message of the server, which holds one row; false when it is the last one, without a row.
   * @throws RangeError when it is not a row of these columns.
   */
  read(message: Buffer): boolean {
    let at =
      message.length >= headerBytes && message.compare(header, 0, header.length, 0, header.length) === 0
        ? headerBytes
        : 0;
    if (at === message.length) return false;
    const count = message.readInt16BE(at);
    if (count === -1) return false;
    if (count !== columns) throw new RangeError(`a row of ${count} columns`);
    at += 2;
    for (let index = 0; index < columns; index += 1) {
      const length = message.readInt32BE(at);
      at += 4;
      this.from[index] = at;
      this.lengths[index] = length;
      if (length > 0) at += length;
    }
    if (at !== message.length) throw new RangeError('a row of another length');
    this.bytes = message;
    return true;
  }

  isNull(index: number): boolean {
    return this.length(index) < 0;
  }

  start(index: number): number {
    return this.from[index] ?? 0;
  }

  length(index: number): number {
    return this.lengths[index] ?? -1;
  }

  /** The bytes where they stand. */
  view(index: number): Buffer {
    const start = this.start(index);
    return this.bytes.subarray(start, start + this.length(index));
  }

  text(index: number): string {
    const start = this.start(index);
    return this.bytes.toString('utf8', start, start + this.length(index));
  }

  /** Whether it is this ASCII text. */
  isText(index: number, text: string | undefined): boolean {
    if (text?.length !== this.length(index)) return false;
    const start = this.start(index);
    for (let at = 0; at < text.length; at += 1) {
      const byte = this.bytes[start + at] ?? 0;
      if (byte >= 0x80 || byte !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  /** A bigint as a number, exact up to 2^53. */
  big(index: number): number {
    const start = this.start(index);
    return this.bytes.readInt32BE(start) * 0x1_0000_0000 + this.bytes.readUInt32BE(start + 4);
  }

  int(index: number): number {
    return this.bytes.readInt32BE(this.start(index));
  }

  isTrue(index: number): boolean {
    return this.bytes[this.start(index)] === 1;
  }

  /** A `timestamptz` in microseconds since 1970, exact for 285 years around 2000; beyond, not a safe integer. */
  micros(index: number): number {
    const since2000 = this.big(index);
    return Number.isSafeInteger(since2000) ? since2000 + postgresEpoch * 1000 : Number.NaN;
  }
}
