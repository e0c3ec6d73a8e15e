/** One row of the user's file as it was written; `row` as a spreadsheet counts, the first row being 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file read into text cells, not yet understood. Blank rows are left out but counted. */
export interface Table {
  readonly kind: 'table';
  readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030' | 'xlsx';
  readonly rows: readonly TableRow[];
}

/** The file as a whole cannot be used. `message` is Chinese and says what to do. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly code:
    | 'file-empty'
    | 'file-too-big'
    | 'file-old-excel'
    | 'file-broken-sheet'
    | 'file-unknown-encoding'
    | 'file-open-quote'
    | 'file-broken-csv'
    | 'header-missing'
    | 'directory-busy';
  readonly message: string;
}

export const fileLimitBytes = 64 * 1024 * 1024;
export const rowLimit = 100_000;

export function unreadable(code: Unreadable['code'], message: string): Unreadable {
  return { kind: 'unreadable', code, message };
}
