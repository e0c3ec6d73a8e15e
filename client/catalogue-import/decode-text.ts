import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { mixedLines } from './mixed-encodings.js';
import { unreadable, UnreadableFile } from './table.js';
import type { Encoding, Unreadable } from './table.js';

const unknownEncoding = unreadable(
  'file-unknown-encoding',
  '文件的编码不能识别。请在 WPS 或者 Excel 中打开，另存为“CSV UTF-8（逗号分隔）”或者 xlsx，再导入。',
);

const chunkBytes = 64 * 1024;

/**
 * The encoding of a text: what its byte order mark says, else UTF-8 where every byte fits, else GB18030, which is
 * what Chinese Excel and WPS write. Whether GB18030 is right shows while it is decoded.
 */
export function encodingOf(bytes: Uint8Array): Exclude<Encoding, 'xlsx'> | Unreadable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.includes(0)) return unknownEncoding;
  if (isUtf8(bytes)) return 'utf-8';
  const mixed = mixedLines(bytes);
  return mixed === null ? 'gb18030' : mixedEncodings(mixed);
}

function mixedEncodings({ utf8, other }: { readonly utf8: number; readonly other: number }): Unreadable {
  return unreadable(
    'file-mixed-encodings',
    `文件中混有两种编码（第 ${utf8} 行是 UTF-8，第 ${other} 行不是）。请把拼在一起的各个文件分别另存为 xlsx，再导入。`,
  );
}

/** The text piece by piece, without its byte order mark. @throws UnreadableFile when the encoding is another. */
export function* decoded(bytes: Uint8Array, encoding: Exclude<Encoding, 'xlsx'>): Generator<string> {
  const decoder = iconv.getDecoder(encoding);
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    yield checked(decoder.write(Buffer.from(bytes.subarray(start, start + chunkBytes))), encoding);
  }
  yield checked(decoder.end() ?? '', encoding);
}

// UTF-8 was checked as a whole, and may hold a replacement character that somebody wrote.
function checked(text: string, encoding: Encoding): string {
  if (encoding !== 'utf-8' && /[\uFFFD\0]/.test(text)) throw new UnreadableFile(unknownEncoding);
  return text;
}
