import { unreadable } from './table.js';
import type { Unreadable } from './table.js';

const saveAs = '请在 WPS 或者 Excel 中打开，另存为 xlsx 后再导入。';
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is that is neither a workbook nor text, whatever its name says; null: it may be one of the two. */
export function notATable(bytes: Uint8Array): Unreadable | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return buffer.includes(encryptedPackage)
      ? unreadable(
          'file-has-password',
          '这个 xlsx 文件设有打开密码。请在 WPS 或者 Excel 中打开，去掉密码后另存，再导入。',
        )
      : unreadable('file-old-excel', `这是旧版表格文件（.xls 或者 .et）。${saveAs}`);
  }
  const start = buffer
    .subarray(0, 512)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('%pdf-'))
    return unreadable('file-not-a-table', `这是 PDF 文件，不能导入。请使用目录的表格文件。`);
  if (/^<(?:!doctype html|html|table|meta)/.test(start)) {
    return unreadable('file-not-a-table', `这是网页格式的表格（有些系统把它存成 .xls）。${saveAs}`);
  }
  if (start.startsWith('<?xml')) return unreadable('file-not-a-table', `这是 XML 格式的表格。${saveAs}`);
  return null;
}
