import { Readable } from 'node:stream';
import { readSheet } from 'read-excel-file/node';
import type { CellValue } from 'read-excel-file/node';
import { unreadable } from './table.js';
import type { Source, TableRow, Unreadable } from './table.js';

/** Reads the first sheet of an .xlsx. Dates become YYYY-MM-DD, everything else the text a person sees. */
export async function openSheet(bytes: Uint8Array): Promise<Source | Unreadable> {
  try {
    const sheet = await readSheet(Buffer.from(bytes));
    const rows = sheet
      .map((cells, index): TableRow => ({ row: index + 1, cells: cells.map(textOf) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return {
      kind: 'source',
      encoding: 'xlsx',
      delimiter: null,
      rows: () => Readable.from(rows),
    };
  } catch {
    // The library throws whatever its unzipper and XML parser throw; for the user it is one thing.
    return unreadable(
      'file-broken-sheet',
      '这个 xlsx 文件打不开，可能已损坏或者设有密码。请在 WPS 或者 Excel 中打开，去掉密码后另存，再导入。',
    );
  }
}

function textOf(value: CellValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
