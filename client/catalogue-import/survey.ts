import { tidyCell } from './cell-codecs.js';
import { findColumns } from './columns.js';
import type { Columns, Mapping } from './columns.js';
import { tidyName } from './department-names.js';
import { emptyFile } from './read-table.js';
import { resourceRows } from './resource-rows.js';
import type { ResourceRows } from './resource-rows.js';
import { headerSearchRows, readingEvery, rowLimit, UnreadableFile } from './table.js';
import type { Reading, Source, TableRow, Unreadable } from './table.js';
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
  /** Rows of a CSV that end before the last heading, and the first of them. */
  readonly short: { readonly count: number; readonly first: number };
  /** Tidy spelling of each provider → resources. */
  readonly providers: ReadonlyMap<string, number>;
  /** `groupKey` of provider's spelling and title → resources. */
  readonly groups: ReadonlyMap<string, number>;
  /** Resources that state no class. */
  readonly classless: number;
}

const providerLimit = 200;

export function groupKey(provider: string, title: string): string {
  return `${provider}\n${title}`;
}

/** Reads the file once from end to end; whatever is wrong with it as a whole shows here, before anything is recorded. */
export async function surveyOf(
  source: Source,
  mapping: Mapping,
  reading: Reading = () => undefined,
): Promise<Survey | Unreadable> {
  try {
    const first: TableRow[] = [];
    for await (const row of source.rows()) {
      first.push(row);
      if (first.length === headerSearchRows) break;
    }
    if (first.length === 0) return emptyFile;
    const columns = findColumns(first, mapping);
    return columns.kind === 'unreadable' ? columns : await counted(source, columns, reading);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.unreadable;
    throw error;
  }
}

async function counted(source: Source, columns: Columns, reading: Reading): Promise<Survey> {
  const providers = new Map<string, number>();
  const groups = new Map<string, number>();
  const seen = {
    rows: 0,
    beyond: null as number | null,
    width: columns.width,
    short: { count: 0, first: 0 },
  };
  let classless = 0;
  const cell = (row: TableRow, column: 'title' | 'provider' | 'class'): string =>
    tidyCell(row.cells[columns.at.get(column)?.index ?? -1] ?? '');
  const below = async function* below(): AsyncGenerator<TableRow> {
    for await (const row of source.rows()) {
      seen.width = Math.max(seen.width, filledWidth(row, seen.width));
      if (row.row <= columns.until) continue;
      if (seen.rows === rowLimit) {
        seen.beyond ??= row.row;
        continue;
      }
      seen.rows += 1;
      if (seen.rows % readingEvery === 0) reading(seen.rows);
      // A sheet has no empty cells at a row's end, and means them.
      if (source.delimiter !== null && row.cells.length < columns.width) {
        seen.short = { count: seen.short.count + 1, first: seen.short.first || row.row };
      }
      yield row;
    }
  };
  for await (const { first } of resourceRows(below(), columns, source.merges)) {
    const provider = tidyName(cell(first, 'provider'));
    // A name that is too long is the row's own defect, and no department.
    if (provider !== '' && provider.length <= providerLimit) count(providers, provider);
    count(groups, groupKey(provider, cell(first, 'title')));
    if (cell(first, 'class') === '') classless += 1;
  }
  return { kind: 'survey', columns, ...seen, providers, groups, classless };
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

/** The resources below the header, as far as their rows are imported. */
export function dataRows(source: Source, { columns }: Survey): AsyncGenerator<ResourceRows> {
  return resourceRows(rowsBelow(source, columns), columns, source.merges);
}

async function* rowsBelow(source: Source, columns: Columns): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const row of source.rows()) {
    if (row.row <= columns.until) continue;
    rows += 1;
    if (rows > rowLimit) return;
    yield row;
  }
}
