import { hash as oneShot } from 'node:crypto';
import { column, type BinaryRow } from './binary-row.js';
import { CanonicalScan, members, type Member } from './canonical-scan.js';
import { checkStrictly, type Finding } from './check-strictly.js';
import { recordedAtStamp } from './recorded-at-stamp.js';

const nothing: readonly Finding[] = [];
const scan = new CanonicalScan();
const place = Object.fromEntries(members.map((name, index) => [name, index])) as {
  readonly [name in Member]: number;
};
const hashBytes = 32;
const stampBytes = 27;
/** What is hashed of an event, one after the other in the same memory; grows to the longest body. */
let hashed = Buffer.alloc(4096);

/** What one row says wrongly of itself. Nearly every one is sound and cheaply seen to be; all others are read strictly. */
export function checkRow(row: BinaryRow, stream: string): readonly Finding[] {
  return isSound(row) ? nothing : strictly(row, stream);
}

function strictly(row: BinaryRow, stream: string): readonly Finding[] {
  return checkStrictly({
    stream,
    seq: row.big(column.seq),
    eventId: row
      .view(column.eventId)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    type: row.text(column.type),
    at: Math.trunc(row.micros(column.at) / 1000),
    recordedAt: recordedAtStamp(row.micros(column.recordedAt)),
    actor: row.text(column.actor),
    commandId: row.text(column.commandId),
    commandIndex: row.int(column.commandIndex),
    previousHash: row.view(column.previousHash),
    hash: row.view(column.hash),
    body: row.text(column.body),
  });
}

function isSound(row: BinaryRow): boolean {
  const start = row.start(column.body);
  return (
    isHashed(row) &&
    scan.isCanonical(row.bytes, start, start + row.length(column.body)) &&
    isText(row, place.stream, column.stream) &&
    isText(row, place.type, column.type) &&
    isText(row, place.user, column.actor) &&
    isText(row, place.commandId, column.commandId) &&
    isNumber(row, place.seq, row.big(column.seq)) &&
    isNumber(row, place.index, row.int(column.commandIndex)) &&
    isId(row) &&
    isAt(row)
  );
}

function isHashed(row: BinaryRow): boolean {
  const stamp = recordedAtStamp(row.micros(column.recordedAt));
  if (row.length(column.previousHash) !== hashBytes || stamp.length !== stampBytes) return false;
  const from = row.start(column.body);
  const length = hashBytes + stampBytes + row.length(column.body);
  if (length > hashed.length) hashed = Buffer.alloc(2 * length);
  const previous = row.start(column.previousHash);
  row.bytes.copy(hashed, 0, previous, previous + hashBytes);
  hashed.write(stamp, hashBytes, 'latin1');
  row.bytes.copy(hashed, hashBytes + stampBytes, from, from + row.length(column.body));
  const hash = oneShot('sha256', hashed.subarray(0, length), 'buffer');
  const recorded = row.start(column.hash);
  return (
    row.length(column.hash) === hashBytes &&
    row.bytes.compare(hash, 0, hashBytes, recorded, recorded + hashBytes) === 0
  );
}

const mostDigits = 15;

/** The member is this whole number; longer ones are left to the strict way. */
function isNumber({ bytes }: BinaryRow, member: number, value: number): boolean {
  const [from = 0, to = 0] = [scan.from[member], scan.to[member]];
  if (to === from || to - from > mostDigits) return false;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return false;
    number = number * 10 + digit;
  }
  return number === value;
}

/** The member is a string with the bytes of the column; the scan has refused escapes in it. */
function isText(row: BinaryRow, member: number, index: number): boolean {
  const { bytes } = row;
  const from = scan.from[member] ?? 0;
  const length = row.length(index);
  if ((scan.to[member] ?? 0) - from !== length + 2 || bytes[from] !== 0x22) return false;
  const start = row.start(index);
  for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[from + 1 + at]) return false;
  return true;
}

const idText = 38;
const hyphens = [9, 14, 19, 24];
const digits = Buffer.from('0123456789abcdef');

/** `"xxxxxxxx-xxxx-…"` in lower case with the bytes of the column. */
function isId(row: BinaryRow): boolean {
  const { bytes } = row;
  const from = scan.from[place.id] ?? 0;
  if ((scan.to[place.id] ?? 0) - from !== idText || bytes[from] !== 0x22) return false;
  let at = from + 1;
  const start = row.start(column.eventId);
  for (let index = 0; index < 16; index += 1) {
    if (hyphens.includes(at - from)) {
      if (bytes[at] !== 0x2d) return false;
      at += 1;
    }
    const byte = bytes[start + index] ?? 0;
    if (bytes[at] !== digits[byte >> 4] || bytes[at + 1] !== digits[byte & 15]) return false;
    at += 2;
  }
  return true;
}

/** The same moment to the millisecond; a column with more digits is left to the strict way. */
function isAt(row: BinaryRow): boolean {
  const [from = 0, to = 0] = [scan.from[place.at], scan.to[place.at]];
  const micros = row.micros(column.at);
  if (lastAt.micros === micros && isLastAt(row.bytes, from, to)) return true;
  const text = row.bytes.toString('latin1', from, to);
  if (!text.startsWith('"') || Date.parse(text.slice(1, -1)) * 1000 !== micros) return false;
  lastAt.micros = micros;
  lastAt.text = Buffer.from(row.bytes.subarray(from, to));
  return true;
}

/** The events of a command have one time: the text that was read last, and the moment it is. */
const lastAt = { micros: Number.NaN, text: Buffer.alloc(0) };

function isLastAt(bytes: Uint8Array, from: number, to: number): boolean {
  const { text } = lastAt;
  if (to - from !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (bytes[from + at] !== text[at]) return false;
  return true;
}
