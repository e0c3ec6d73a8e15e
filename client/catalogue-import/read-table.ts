import { noMapping } from './columns.js';
import type { Mapping } from './columns.js';
import { openCsv } from './read-csv.js';
import { openSheet } from './read-sheet.js';
import { notATable } from './recognise.js';
import { fileLimitBytes, rowLimit, unreadable, UnreadableFile } from './table.js';
import type { Reading, Source, Table, TableRow, Unreadable } from './table.js';

/** Opens a file by what it contains, whatever its name: .xlsx, or CSV in UTF-8, UTF-16 or GB18030. */
export async function openSource(
  bytes: Uint8Array,
  mapping: Mapping = noMapping,
  reading: Reading = () => undefined,
): Promise<Source | Unreadable> {
  if (bytes.length > fileLimitBytes) {
    return unreadable('file-too-big', '文件超过 64 兆字节，请分成几个文件导入。');
  }
  const other = notATable(bytes);
  if (other !== null) return other;
  const isZip = Buffer.from(bytes.subarray(0, 4)).toString('hex') === '504b0304';
  return isZip ? openSheet(bytes, reading) : openCsv(bytes, mapping);
}

/** A small file whole: of a large one the first 100,001 rows. */
export async function readTable(bytes: Uint8Array): Promise<Table | Unreadable> {
  const source = await openSource(bytes);
  if (source.kind === 'unreadable') return source;
  const rows: TableRow[] = [];
  try {
    for await (const row of source.rows()) {
      rows.push(row);
      if (rows.length > rowLimit + 1) break;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return error.unreadable;
    throw error;
  }
  return rows.length === 0 ? emptyFile : { kind: 'table', encoding: source.encoding, rows };
}

export const emptyFile = unreadable('file-empty', '文件是空的，请选择有内容的文件。');
