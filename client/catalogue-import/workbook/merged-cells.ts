import type { Merge, TableRow } from '../table.js';

/** 「C5:C9」; null where it spans one row only. */
export function mergeOf(reference: string): Merge | null {
  const [, letters = '', top, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/i.exec(reference) ?? [];
  const merge = { column: columnOf(letters), top: Number(top), bottom: Number(bottom) };
  return letters !== '' && merge.bottom > merge.top ? merge : null;
}

/** A → 0, AA → 26. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** What a merged cell says holds for every row it spans that says anything itself. */
export function* filledDown(rows: Iterable<TableRow>, merges: readonly Merge[]): Generator<TableRow> {
  const coming = [...merges].sort((a, b) => a.top - b.top);
  const open = new Map<number, { readonly bottom: number; readonly text: string }>();
  let next = 0;
  for (const row of rows) {
    const cells = [...row.cells];
    for (const [column, { bottom, text }] of open) {
      if (row.row > bottom) open.delete(column);
      else if ((cells[column] ?? '').trim() === '') {
        while (cells.length < column) cells.push('');
        cells[column] = text;
      }
    }
    for (let merge = coming[next]; merge !== undefined && merge.top <= row.row; merge = coming[next]) {
      next += 1;
      const text = merge.top === row.row ? (row.cells[merge.column] ?? '') : '';
      if (text.trim() !== '') open.set(merge.column, { bottom: merge.bottom, text });
    }
    yield { row: row.row, cells };
  }
}
