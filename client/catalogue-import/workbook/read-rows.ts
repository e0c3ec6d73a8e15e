import { readingEvery, unreadable, UnreadableFile } from '../table.js';
import type { Merge, Reading } from '../table.js';
import type { Archive } from './archive.js';
import { tooBig } from './archive.js';
import { cellText } from './cell-text.js';
import type { CellTexts } from './cell-text.js';
import { workbookLimits } from './limits.js';
import { columnOf, mergeOf } from './merged-cells.js';
import { PackedRows } from './packed-rows.js';
import { readXml } from './read-xml.js';
import { richText } from './rich-text.js';

/** One sheet, read once from end to end. */
export interface SheetRows {
  readonly packed: PackedRows;
  /** Rows that hold anything. */
  readonly count: number;
  readonly merges: readonly Merge[];
  /** Rows that hold something and are hidden or filtered out. */
  readonly hidden: number;
  /** Formulas whose result the file does not hold, and the first such cell. */
  readonly unresolved: { readonly count: number; readonly first: string };
}

interface OpenCell {
  readonly reference: string;
  readonly column: number;
  readonly type: string;
  readonly style: string;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

export async function readRows(
  archive: Archive,
  part: string,
  known: CellTexts,
  reading: Reading,
): Promise<SheetRows> {
  const packed = new PackedRows();
  const merges: Merge[] = [];
  const inline = richText();
  let [count, hidden, characters, rowCharacters] = [0, 0, 0, 0];
  let unresolved = { count: 0, first: '' };
  let row = { number: 0, isHidden: false, cells: [] as string[] };
  let cell: OpenCell | null = null;
  let collects: 'value' | 'inline' | null = null;

  const closeCell = ({ reference, column, type, style, value, hasValue, hasFormula }: OpenCell): void => {
    if (hasFormula && !hasValue) {
      unresolved = {
        count: unresolved.count + 1,
        first: unresolved.count === 0 ? reference : unresolved.first,
      };
    }
    const text = !hasValue ? '' : type === 'inlineStr' ? inline.end() : cellText(type, style, value, known);
    if (text.trim() === '') return;
    if (column >= workbookLimits.columns) throw tooWide(row.number, column + 1);
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = text;
    rowCharacters += text.length;
    if (rowCharacters > workbookLimits.rowCharacters) throw tooLong(row.number);
  };
  const closeRow = (): void => {
    characters += rowCharacters;
    if (characters > workbookLimits.characters) throw tooBig();
    if (row.cells.length === 0) return;
    count += 1;
    if (count % readingEvery === 0) reading(count);
    if (row.isHidden) hidden += 1;
    packed.add({ row: row.number, cells: row.cells });
  };
  await readXml(archive.text(part, workbookLimits.sheetBytes), {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          row = {
            number: Math.max(row.number + 1, Number(attributes['r'] ?? 0) || 0),
            isHidden: /^(1|true)$/.test(attributes['hidden'] ?? ''),
            cells: [],
          };
          [cell, rowCharacters] = [null, 0];
          break;
        case 'c':
          cell = openCell(attributes, cell === null ? 0 : cell.column + 1);
          inline.begin();
          break;
        case 'v':
          collects = 'value';
          if (cell !== null) cell.hasValue = true;
          break;
        case 'is':
          collects = 'inline';
          if (cell !== null) cell.hasValue = true;
          break;
        case 'f':
          if (cell !== null) cell.hasFormula = true;
          break;
        case 'mergeCell': {
          const merge = mergeOf(attributes['ref'] ?? '');
          if (merge !== null) merges.push(merge);
          break;
        }
        default:
          if (collects === 'inline') inline.open(name);
      }
    },
    text: (piece) => {
      if (collects === 'value' && cell !== null) cell.value += piece;
      else if (collects === 'inline') inline.text(piece);
    },
    close: (name) => {
      if (name === 'v' || name === 'is') collects = null;
      else if (name === 'c' && cell !== null) closeCell(cell);
      else if (name === 'row') closeRow();
      else if (collects === 'inline') inline.close(name);
    },
  });
  return { packed, count, merges, hidden, unresolved };
}

function openCell(
  { r = '', t = 'n', s = '' }: { readonly [name: string]: string },
  following: number,
): OpenCell {
  const letters = /^[A-Z]+/i.exec(r)?.[0];
  const column = letters === undefined ? following : columnOf(letters);
  return { reference: r, column, type: t, style: s, value: '', hasValue: false, hasFormula: false };
}

export function tooWide(row: number, column: number): UnreadableFile {
  const where = `第 ${row} 行的内容写到了第 ${column} 列`;
  return new UnreadableFile(
    unreadable(
      'file-too-wide',
      `${where}，目录最多 ${workbookLimits.columns} 列，请删除多余的内容后再导入。`,
    ),
  );
}

function tooLong(row: number): UnreadableFile {
  const limit = workbookLimits.rowCharacters;
  return new UnreadableFile(
    unreadable('file-broken-sheet', `第 ${row} 行超过 ${limit} 字，请缩短过长的内容后再导入。`),
  );
}
