import { isUtf8 } from 'node:buffer';

/** Deeper bodies are left to the strict way. */
const deepest = 32;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;

/** The members whose places a scan remembers; `user` is the one inside `actor`. */
export const members = ['actor', 'at', 'commandId', 'id', 'index', 'seq', 'stream', 'type', 'user'] as const;
export type Member = (typeof members)[number];
const names = members.slice(0, -1).map((name) => Buffer.from(name));
const actorPlace = members.indexOf('actor');
const userPlace = members.indexOf('user');
const user = Buffer.from('user');

const plain = 1;
const beyondAscii = 2;
/** What a byte inside a string is: an ordinary one, one of a longer character, or (0) one that needs a closer look. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 ? beyondAscii : byte < 0x20 || byte === quote || byte === backslash ? 0 : plain,
);
/** The short escapes, which are the canonical ones of their characters. */
const shortEscapes = new Set(Buffer.from('"\\bfnrt'));
const numberBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  '0123456789+-.eE'.includes(String.fromCharCode(byte)) ? 1 : 0,
);
const literals = [Buffer.from('true'), Buffer.from('false'), Buffer.from('null')];

/**
 * Whether a text is canonical JSON (RFC 8785), in one pass over its bytes and without making values of them. It says yes
 * only where it is sure: true means that writing the value again gives the same bytes; false means that it is not so or
 * that this scan does not know (escapes by number, keys that are not ASCII, deep nesting), and the strict way has to say.
 */
export class CanonicalScan {
  /** Where the text of each remembered member begins and ends, quotes included; both 0 where there is none. */
  readonly from = new Int32Array(members.length);
  readonly to = new Int32Array(members.length);
  private bytes: Uint8Array = new Uint8Array();
  private at = 0;
  private end = 0;
  /** Strings with characters beyond ASCII, and escapes, met so far. */
  private longer = 0;
  private escapes = 0;

  /** Of an object; `bytes` from `start` up to `end`. */
  isCanonical(bytes: Uint8Array, start: number, end: number): boolean {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.longer = 0;
    this.escapes = 0;
    this.from.fill(0);
    this.to.fill(0);
    if (bytes[start] !== 0x7b || !this.object(1, false) || this.at !== end) return false;
    return this.longer === 0 || isUtf8(bytes.subarray(start, end));
  }

  /** Before: at the opening brace. After: behind the closing one. */
  private object(depth: number, isActor: boolean): boolean {
    const { bytes } = this;
    if (depth > deepest) return false;
    this.at += 1;
    if (bytes[this.at] === 0x7d) return this.skip();
    let lastFrom = 0;
    let lastTo = -1;
    for (;;) {
      const keyFrom = this.at + 1;
      if (bytes[this.at] !== quote || !this.key()) return false;
      const keyTo = this.at - 1;
      if (lastTo >= 0 && !this.isBefore(lastFrom, lastTo, keyFrom, keyTo)) return false;
      lastFrom = keyFrom;
      lastTo = keyTo;
      if (bytes[this.at] !== colon) return false;
      this.at += 1;
      const place =
        depth === 1
          ? this.placeOf(keyFrom, keyTo)
          : isActor && this.isName(user, keyFrom, keyTo)
            ? userPlace
            : -1;
      const valueFrom = this.at;
      const { escapes } = this;
      if (!this.value(depth, place === actorPlace)) return false;
      if (place >= 0) {
        // What is compared byte by byte with a column must not be written in another way.
        if (this.escapes > escapes && bytes[valueFrom] === quote) return false;
        this.from[place] = valueFrom;
        this.to[place] = this.at;
      }
      if (bytes[this.at] === comma) this.at += 1;
      else return bytes[this.at] === 0x7d && this.skip();
    }
  }

  private array(depth: number): boolean {
    const { bytes } = this;
    if (depth > deepest) return false;
    this.at += 1;
    if (bytes[this.at] === 0x5d) return this.skip();
    for (;;) {
      if (!this.value(depth, false)) return false;
      if (bytes[this.at] === comma) this.at += 1;
      else return bytes[this.at] === 0x5d && this.skip();
    }
  }

  private value(depth: number, isActor: boolean): boolean {
    const byte = this.bytes[this.at];
    if (byte === quote) return this.string();
    if (byte === 0x7b) return this.object(depth + 1, isActor);
    if (byte === 0x5b) return this.array(depth + 1);
    return byte === 0x74 || byte === 0x66 || byte === 0x6e ? this.literal() : this.number();
  }

  /** Before: at the opening quote. After: behind the closing one. */
  private string(): boolean {
    const { bytes, end } = this;
    let at = this.at + 1;
    let seen = 0;
    while (at < end) {
      const byte = bytes[at] ?? quote;
      const kind = kinds[byte] ?? 0;
      if (kind === 0) {
        if (byte === quote) {
          if ((seen & beyondAscii) !== 0) this.longer += 1;
          this.at = at + 1;
          return true;
        }
        if (byte !== backslash || !shortEscapes.has(bytes[at + 1] ?? 0)) return false;
        this.escapes += 1;
        at += 1;
      }
      seen |= kind;
      at += 1;
    }
    return false;
  }

  /** Keys are ASCII without escapes, so that their bytes stand in the order of their UTF-16 code units. */
  private key(): boolean {
    const { bytes, end } = this;
    let at = this.at + 1;
    while (at < end && kinds[bytes[at] ?? quote] === plain) at += 1;
    if (at >= end || bytes[at] !== quote) return false;
    this.at = at + 1;
    return true;
  }

  private number(): boolean {
    const { bytes, at: from } = this;
    let at = from;
    let isWhole = true;
    while (numberBytes[bytes[at] ?? 0] === 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x30 || byte > 0x39) isWhole = false;
      at += 1;
    }
    this.at = at;
    const digits = at - from;
    if (digits === 0) return false;
    if (isWhole && digits <= 15) return bytes[from] !== 0x30 || digits === 1;
    const text = Buffer.from(bytes.subarray(from, at)).toString('latin1');
    return String(Number(text)) === text;
  }

  private literal(): boolean {
    for (const literal of literals) {
      if (!this.isName(literal, this.at, this.at + literal.length)) continue;
      this.at += literal.length;
      return true;
    }
    return false;
  }

  private skip(): boolean {
    this.at += 1;
    return true;
  }

  private isBefore(aFrom: number, aTo: number, bFrom: number, bTo: number): boolean {
    const { bytes } = this;
    const shorter = Math.min(aTo - aFrom, bTo - bFrom);
    for (let index = 0; index < shorter; index += 1) {
      const difference = (bytes[aFrom + index] ?? 0) - (bytes[bFrom + index] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return aTo - aFrom < bTo - bFrom;
  }

  private placeOf(from: number, to: number): number {
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place];
      if (name !== undefined && this.isName(name, from, to)) return place;
    }
    return -1;
  }

  private isName(name: Uint8Array, from: number, to: number): boolean {
    if (to - from !== name.length) return false;
    for (let index = 0; index < name.length; index += 1)
      if (this.bytes[from + index] !== name[index]) return false;
    return true;
  }
}
