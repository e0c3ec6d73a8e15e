import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { unreadable } from './table.js';
import type { Table, Unreadable } from './table.js';

export interface DecodedText {
  readonly kind: 'text';
  readonly text: string;
  readonly encoding: Exclude<Table['encoding'], 'xlsx'>;
}

const unknownEncoding = unreadable(
  'file-unknown-encoding',
  '文件的编码不能识别。请在 WPS 或者 Excel 中打开，另存为“CSV UTF-8（逗号分隔）”或者 xlsx，再导入。',
);

/**
 * The text of a file: what its byte order mark says, else UTF-8 where every byte fits, else GB18030, which is
 * what Chinese Excel and WPS write.
 */
export function decodeText(bytes: Uint8Array): DecodedText | Unreadable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return {
      kind: 'text',
      text: iconv.decode(Buffer.from(bytes.subarray(2)), 'utf-16le'),
      encoding: 'utf-16le',
    };
  }
  if (isUtf8(bytes)) {
    const text = new TextDecoder('utf-8').decode(bytes);
    return text.includes('\0') ? unknownEncoding : { kind: 'text', text, encoding: 'utf-8' };
  }
  const text = iconv.decode(Buffer.from(bytes), 'gb18030');
  if (text.includes('\uFFFD') || text.includes('\0')) return unknownEncoding;
  return { kind: 'text', text, encoding: 'gb18030' };
}
