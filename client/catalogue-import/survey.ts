import { tidyCell } from './cell-codecs.js';
import { findColumns } from './columns.js';
import type { Columns, Mapping } from './columns.js';
import { tidyName } from './department-names.js';
import { emptyFile } from './read-table.js';
import { headerSearchRows, rowLimit, UnreadableFile } from './table.js';
import type { Source, TableRow, Unreadable } from './table.js';
import { workbookLimits } from './workbook/limits.js';
import { tooWide } from './workbook/read-rows.js';

/** What has to be known of a whole file before its first row can be judged; small, however long the file is. */
export interface Survey {
  readonly kind: 'survey';
  readonly columns: Columns;
  /** Rows below the header, at most `rowLimit`. */
  readonly rows: number;
  /** The first row beyond the limit. */
  readonly beyond: number | null;
  /** Cells of the longest row. */
  readonly width: number;
  /** Tidy spelling of each provider → rows. */
  readonly providers: ReadonlyMap<string, number>;
  /** `groupKey` of provider's spelling and title → rows. */
  readonly groups: ReadonlyMap<string, number>;
  /** Rows that state no class. */
  readonly classless: number;
}

const providerLimit = 200;

export function groupKey(provider: string, title: string): string {
  return `${provider}\n${title}`;
}

/** Reads the file once from end to end; whatever is wrong with it as a whole shows here, before anything is recorded. */
export async function surveyOf(source: Source, mapping: Mapping): Promise<Survey | Unreadable> {
  try {
    const first: TableRow[] = [];
    for await (const row of source.rows()) {
      first.push(row);
      if (first.length === headerSearchRows) break;
    }
    if (first.length === 0) return emptyFile;
    const columns = findColumns(first, mapping);
    return columns.kind === 'unreadable' ? columns : await counted(source, columns);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.unreadable;
    throw error;
  }
}

async function counted(source: Source, columns: Columns): Promise<Survey> {
  const providers = new Map<string, number>();
  const groups = new Map<string, number>();
  let [rows, width, classless, beyond]: [number, number, number, number | null] = [0, columns.width, 0, null];
  const cell = (row: TableRow, column: 'title' | 'provider' | 'class'): string =>
    tidyCell(row.cells[columns.at.get(column)?.index ?? -1] ?? '');
  for await (const row of source.rows()) {
    width = Math.max(width, filledWidth(row, width));
    if (row.row <= columns.until) continue;
    if (rows === rowLimit) {
      beyond ??= row.row;
      continue;
    }
    rows += 1;
    const provider = tidyName(cell(row, 'provider'));
    // A name that is too long is the row's own defect, and no department.
    if (provider !== '' && provider.length <= providerLimit) count(providers, provider);
    count(groups, groupKey(provider, cell(row, 'title')));
    if (cell(row, 'class') === '') classless += 1;
  }
  return { kind: 'survey', columns, rows, beyond, width, providers, groups, classless };
}

/** Up to the last cell that says anything. @throws UnreadableFile where nobody can mean so many columns. */
function filledWidth({ row, cells }: TableRow, known: number): number {
  if (cells.length <= known) return known;
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (width > workbookLimits.columns) throw tooWide(row, width);
  return width;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The rows below the header, as far as they are imported. */
export async function* dataRows(source: Source, { columns }: Survey): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const row of source.rows()) {
    if (row.row <= columns.until) continue;
    rows += 1;
    if (rows > rowLimit) return;
    yield source.delimiter === null ? padded(row, columns.width) : row;
  }
}

/** A sheet has no empty cells at a row's end, and means them. */
function padded({ row, cells }: TableRow, width: number): TableRow {
  const missing = width - cells.length;
  return missing <= 0 ? { row, cells } : { row, cells: [...cells, ...Array<string>(missing).fill('')] };
}
