import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { rowLimit, unreadable } from './table.js';
import type { Table, TableRow, Unreadable } from './table.js';

/** A record this long is an unclosed quote, not a row. */
const recordLimitCharacters = 1_000_000;

/** Reads a CSV of any usual kind; a row's number counts records, so a line break inside quotes does not shift it. */
export function readCsv(bytes: Uint8Array): Table | Unreadable {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'unreadable') return decoded;
  try {
    const records: string[][] = parse(decoded.text, {
      delimiter: delimiterOf(decoded.text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: recordLimitCharacters,
      // One more than is allowed, so that what is left out can be said.
      to: rowLimit + 2,
    });
    const rows = records
      .map((cells, index): TableRow => ({ row: index + 1, cells: cells.map(unguard) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { kind: 'table', encoding: decoded.encoding, rows };
  } catch (error) {
    if (error instanceof CsvError) return broken(error);
    throw error;
  }
}

// Excel writes the delimiter of its region; a header has more of it than of the others.
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const header = end === -1 ? text : text.slice(0, end);
  const count = (mark: string): number => header.split(mark).length - 1;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

/** Takes off the `'` that our own error file puts before a formula, so that it can be imported again. */
function unguard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function broken(error: CsvError): Unreadable {
  const line = typeof error['lines'] === 'number' ? `（读到第 ${error['lines']} 行）` : '';
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const problem = `文件中有一行超过 ${recordLimitCharacters} 字${line}`;
    return unreadable('file-broken-csv', `${problem}：请检查引号是否成对，或缩短过长的内容后再导入。`);
  }
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? unreadable('file-open-quote', `文件中有一处引号没有成对${line}，请补上引号后再导入。`)
    : unreadable(
        'file-broken-csv',
        `文件不是完整的 CSV${line}，请在 WPS 或者 Excel 中打开，另存为 xlsx 后再导入。`,
      );
}
