import { stringify } from 'csv-stringify/sync';
import { guarded } from '../catalogue-import/formula-guard.js';

const rowsAtOnce = 500;

/** UTF-8 with a byte order mark and CRLF, and nothing a spreadsheet would take for a formula. */
export async function* csvText(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from('\uFEFF');
  let lines: string[][] = [];
  const flush = (): Uint8Array => {
    const text = stringify(lines, { record_delimiter: '\r\n' });
    lines = [];
    return Buffer.from(text);
  };
  for await (const cells of rows) {
    lines.push(cells.map(guarded));
    if (lines.length === rowsAtOnce) yield flush();
  }
  if (lines.length > 0) yield flush();
}
