import iconv from 'iconv-lite';
import { stringify } from 'csv-stringify/sync';
import { withoutControls } from './cell-codecs.js';
import { resultColumn } from './columns.js';
import { guarded } from './formula-guard.js';
import type { ImportTally } from './import-tally.js';
import type { Survey } from './survey.js';
import type { Encoding, Source, TableRow } from './table.js';

const nothingFound = '通过';

/** The user's own file with a column 校验结果. */
export interface ErrorFile {
  /** The same rows at the same places; `'` stands before what a spreadsheet would take for a formula. */
  readonly csv: () => AsyncIterable<Uint8Array>;
  readonly rows: () => AsyncIterable<readonly string[]>;
}

type Surveyed = Pick<Survey, 'columns' | 'width'>;
type Results = Pick<ImportTally, 'resultOf'>;

export function errorFile(source: Source, survey: Surveyed, tally: Results): ErrorFile {
  const rows = (): AsyncIterable<readonly string[]> => resultRows(source, survey, tally);
  return {
    rows,
    csv: () => csvOf(rows(), source.encoding, source.delimiter ?? ','),
  };
}

/** Every row of the file, blank ones too, so that each keeps its number. */
async function* resultRows(
  source: Source,
  { columns, width }: Surveyed,
  tally: Results,
): AsyncGenerator<readonly string[]> {
  // The column of an earlier error file is replaced, not repeated.
  const old = columns.header.cells.findIndex((cell) => cell.trim() === resultColumn);
  const own = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? '').filter((_, index) => index !== old);
  let last = 0;
  for await (const row of source.rows()) {
    for (let blank = last + 1; blank < row.row; blank += 1) yield own([]);
    last = row.row;
    yield [...own(row.cells), resultOf(row, columns.header.row, columns.until, tally)];
  }
}

function resultOf({ row }: TableRow, header: number, until: number, tally: Results): string {
  if (row === header) return resultColumn;
  return row <= until ? '' : (tally.resultOf(row) ?? nothingFound);
}

/** In the encoding the file came in, with a byte order mark where there is one, so that Excel and WPS open it. */
async function* csvOf(
  rows: AsyncIterable<readonly string[]>,
  encoding: Encoding,
  delimiter: string,
): AsyncGenerator<Uint8Array> {
  const written = encoding === 'xlsx' ? 'utf-8' : encoding;
  const encode = (text: string): Uint8Array => iconv.encode(text, written);
  if (written !== 'gb18030') yield encode('\uFEFF');
  let lines: string[][] = [];
  const flush = (): Uint8Array => {
    const text = stringify(lines, { record_delimiter: '\r\n', delimiter });
    lines = [];
    return encode(text);
  };
  for await (const cells of rows) {
    lines.push(cells.map((cell) => guarded(withoutControls(cell))));
    if (lines.length === 1000) yield flush();
  }
  if (lines.length > 0) yield flush();
}
