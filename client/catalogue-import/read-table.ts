import { readCsv } from './read-csv.js';
import { readExcelSheet } from './read-sheet.js';
import { fileLimitBytes, unreadable } from './table.js';
import type { Table, Unreadable } from './table.js';

/** Reads a file by what it contains, whatever its name: .xlsx, or CSV in UTF-8, UTF-16 or GB18030. */
export async function readTable(bytes: Uint8Array): Promise<Table | Unreadable> {
  if (bytes.length > fileLimitBytes) {
    return unreadable('file-too-big', '文件超过 64 兆字节，请分成几个文件导入。');
  }
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === 'd0cf11e0') {
    return unreadable(
      'file-old-excel',
      '这是旧版 Excel（.xls）文件，请在 WPS 或者 Excel 中另存为 xlsx 后再导入。',
    );
  }
  const table = start === '504b0304' ? await readExcelSheet(bytes) : readCsv(bytes);
  return table.kind === 'table' && table.rows.length === 0
    ? unreadable('file-empty', '文件是空的，请选择有内容的文件。')
    : table;
}
