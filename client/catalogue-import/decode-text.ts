import iconv from 'iconv-lite';
import { unreadable } from './table.js';
import type { Table, Unreadable } from './table.js';

export interface DecodedText {
  readonly kind: 'text';
  readonly text: string;
  readonly encoding: Exclude<Table['encoding'], 'xlsx'>;
}

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
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { kind: 'text', text: utf8, encoding: 'utf-8' };
  const text = iconv.decode(Buffer.from(bytes), 'gb18030');
  if (text.includes('\uFFFD') || text.includes('\0')) {
    return unreadable(
      'file-unknown-encoding',
      '文件的编码不能识别。请在 WPS 或者 Excel 中打开，另存为“CSV UTF-8（逗号分隔）”或者 xlsx，再导入。',
    );
  }
  return { kind: 'text', text, encoding: 'gb18030' };
}

/** Null where some byte is not UTF-8; the byte order mark is dropped. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
