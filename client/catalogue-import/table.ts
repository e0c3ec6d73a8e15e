import type { FindingCode } from './finding.js';

/** One row of the user's file as it was written; `row` as a spreadsheet counts, the first row being 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'xlsx';

/** A file that can be read row by row, as often as is needed, without ever being whole in memory as text. */
export interface Source {
  readonly kind: 'source';
  readonly encoding: Encoding;
  /** Of a CSV; null for a sheet. */
  readonly delimiter: string | null;
  /** What is to be said of the file before any of its rows. */
  readonly notes: readonly SourceNote[];
  /** Cells over several rows; `rows` has filled them in. */
  readonly merges: readonly Merge[];
  /** Rows in their order; blank ones are left out but counted. @throws UnreadableFile in the middle, too. */
  readonly rows: () => AsyncIterable<TableRow>;
}

/** Told now and then while a file is opened and surveyed: how many rows have been read. */
export type Reading = (rows: number) => void;
export const readingEvery = 1000;

/** A cell that spans several rows; rows as a spreadsheet counts, the column from 0. */
export interface Merge {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** A finding about the file as a whole. */
export interface SourceNote {
  readonly code: FindingCode;
  readonly details: readonly string[];
}

/** A small file read whole. */
export interface Table {
  readonly kind: 'table';
  readonly encoding: Encoding;
  readonly rows: readonly TableRow[];
}

/** The file as a whole cannot be used. `message` is Chinese and says what to do. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly code:
    | 'file-empty'
    | 'file-too-big'
    | 'file-too-wide'
    | 'file-old-excel'
    | 'file-has-password'
    | 'file-not-a-table'
    | 'file-mixed-encodings'
    | 'file-broken-sheet'
    | 'file-unknown-encoding'
    | 'file-open-quote'
    | 'file-broken-csv'
    | 'header-missing'
    | 'directory-busy';
  readonly message: string;
}

/** Something that shows only while reading. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly unreadable: Unreadable;
  constructor(reason: Unreadable) {
    super(reason.message);
    this.unreadable = reason;
  }
}

export const fileLimitBytes = 64 * 1024 * 1024;
export const rowLimit = 100_000;
/** Templates often carry titles above the header. */
export const headerSearchRows = 10;

export function unreadable(code: Unreadable['code'], message: string): Unreadable {
  return { kind: 'unreadable', code, message };
}
