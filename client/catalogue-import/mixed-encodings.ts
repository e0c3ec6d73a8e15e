import { isUtf8 } from 'node:buffer';

/** This many bytes beyond ASCII that happen to be right UTF-8 are UTF-8: Chinese of another encoding is not, by chance. */
const telling = 24;

/**
 * A file put together from others: one line that is surely UTF-8 and one that surely is not, by number; null where
 * there is no such pair. Read as either encoding, half of it would be nonsense that looks like Chinese.
 */
export function mixedLines(bytes: Uint8Array): { readonly utf8: number; readonly other: number } | null {
  let [line, start] = [0, 0];
  let utf8: number | null = null;
  let other: number | null = null;
  while (start < bytes.length && (utf8 === null || other === null)) {
    const end = bytes.indexOf(0x0a, start);
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end);
    line += 1;
    if (!isUtf8(piece)) other ??= line;
    else if (utf8 === null && highBytes(piece) >= telling) utf8 = line;
    start = end < 0 ? bytes.length : end + 1;
  }
  return utf8 === null || other === null ? null : { utf8, other };
}

function highBytes(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}
