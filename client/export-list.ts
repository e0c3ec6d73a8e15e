import { chineseDate } from '../calendar/chinese-date.js';
import { csvText } from './catalogue-export/csv-text.js';
import { sheetFile } from './catalogue-export/sheet-file.js';
import type { ListPage, Span } from './list-page.js';

export type ExportFormat = 'csv' | 'xlsx';

export type Column<T> = readonly [head: string, width: number, cell: (row: T) => string];

interface Exported<T, Place> {
  /** Of the sheet. */
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly page: (span: Span<Place>) => Promise<ListPage<T, Place>>;
}

const pageSize = 500;
/** As many rows as Excel and a person bear in one file; the rest by a narrower filter. */
const mostRows = 20_000;

/** A filtered list as a file: Chinese headers, every value a text, nothing that a spreadsheet takes for a formula. */
export async function exportList<T, Place>(
  { name, columns, page }: Exported<T, Place>,
  format: ExportFormat,
): Promise<Uint8Array> {
  const rows: string[][] = [];
  for (let after: Place | undefined; rows.length < mostRows;) {
    const { items, next } = await page({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    rows.push(...items.map((row) => columns.map(([, , cell]) => cell(row))));
    if (next === null) break;
    after = next;
  }
  const header = columns.map(([head]) => head);
  const widths = columns.map(([, width]) => width);
  const parts: Uint8Array[] = [];
  const made = format === 'xlsx' ? sheetFile([{ name, header, rows, widths }]) : csvText([header, ...rows]);
  for await (const part of made) parts.push(part);
  return Buffer.concat(parts);
}

/** The term of a key, nothing where there is none. */
export const termIn = (terms: { readonly [key: string]: string }, key: string | null): string =>
  key === null ? '' : (terms[key] ?? '');

export const dayIn = (date: string | null): string => (date === null ? '' : chineseDate(date));
