import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { columnOf } from './columns.js';
import type { Mapping } from './columns.js';
import { decoded, encodingOf } from './decode-text.js';
import { headerSearchRows, unreadable, UnreadableFile } from './table.js';
import type { Source, TableRow, Unreadable } from './table.js';
import { unguarded } from './formula-guard.js';

/** A record this long is an unclosed quote, not a row. */
const recordLimitCharacters = 1_000_000;
const sampleCharacters = 32 * 1024;
const delimiters = [',', '\t', ';'] as const;

const usual = { relax_column_count: true, relax_quotes: true, max_record_size: recordLimitCharacters };

/** A CSV of any usual kind; a row's number counts records, so a line break inside quotes does not shift it. */
export function openCsv(bytes: Uint8Array, mapping: Mapping): Source | Unreadable {
  const encoding = encodingOf(bytes);
  if (typeof encoding === 'object') return encoding;
  let sample: string;
  try {
    sample = sampleOf(decoded(bytes, encoding));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.unreadable;
    throw error;
  }
  const delimiter = delimiterOf(sample, mapping);
  const rows = (): AsyncIterable<TableRow> => rowsOf(decoded(bytes, encoding), delimiter);
  return { kind: 'source', encoding, delimiter, notes: [], merges: [], rows };
}

async function* rowsOf(text: Iterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({ ...usual, delimiter });
  // What goes wrong comes out of the loop below; a loop that is left early ends the reading.
  pipeline(Readable.from(text), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      row += 1;
      if (record.some((cell) => cell.trim() !== '')) yield { row, cells: record.map(unguarded) };
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(broken(error)) : error;
  }
}

function sampleOf(text: Iterable<string>): string {
  let sample = '';
  for (const piece of text) {
    sample += piece;
    if (sample.length >= sampleCharacters) break;
  }
  return sample.slice(0, sampleCharacters);
}

/** The one that makes the most known columns out of some row; where there are none, the most frequent in a row. */
function delimiterOf(sample: string, mapping: Mapping): string {
  const [best] = delimiters
    .map((delimiter) => {
      const records = firstRecords(sample, delimiter);
      const known = records.map(
        (cells) => cells.filter((cell) => columnOf(cell, mapping) !== undefined).length,
      );
      const width = records.map((cells) => cells.length);
      return { delimiter, known: Math.max(0, ...known), width: Math.max(0, ...width) };
    })
    .sort((a, b) => b.known - a.known || b.width - a.width);
  return best?.delimiter ?? ',';
}

function firstRecords(sample: string, delimiter: string): readonly (readonly string[])[] {
  try {
    // The sample may end inside quotes; what is broken for good shows when the file is read.
    return parseWhole(sample, { ...usual, delimiter, to: headerSearchRows, relax_quotes: true });
  } catch {
    return [];
  }
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
