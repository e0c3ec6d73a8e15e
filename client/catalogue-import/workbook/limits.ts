const megabyte = 1024 * 1024;

/** What a workbook may unpack to; a zip of a few kilobytes can otherwise fill any memory and any afternoon. */
export const workbookLimits = {
  /** A sheet is read piece by piece, so this bounds time only. */
  sheetBytes: 768 * megabyte,
  /** Texts that several cells share are kept while a sheet is read. */
  sharedStringsBytes: 192 * megabyte,
  /** Workbook, relations and styles. */
  partBytes: 16 * megabyte,
  /** Characters of all cells together, shared texts counted each time they stand somewhere. */
  characters: 256 * megabyte,
  /** Characters of one row. */
  rowCharacters: 1_000_000,
  /** Columns somebody means to fill in. */
  columns: 1000,
} as const;
