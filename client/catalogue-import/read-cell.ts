import { tidyCell, withoutControls } from './cell-codecs.js';
import type { Tell } from './cell-codecs.js';
import type { Column } from './column-names.js';
import type { Columns } from './columns.js';

/** What is sensible in one cell, in characters; the content as a whole is judged by the domain's schema. */
const limits: Partial<Record<Column, number>> = { code: 80, title: 500, provider: 200, items: 32_000 };
const textLimitCharacters = 4000;
/** What a spreadsheet shows where a formula failed. */
const errorValue = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** The cell of a column, tidied; '' where the file has no such column. */
export function readCell(
  { at }: Columns,
  cells: readonly string[],
  column: Column,
  tell: Tell,
): { readonly cell: string; readonly name: string } {
  const place = at.get(column);
  if (place === undefined) return { cell: '', name: '' };
  const { index, name } = place;
  const written = cells[index] ?? '';
  const cell = tidyCell(written);
  if (withoutControls(written) !== written) tell('control-removed', name);
  else if (cell !== '' && cell.length !== written.replace(/\r\n?/g, '\n').length) tell('blank-trimmed', name);
  if (errorValue.test(cell)) tell('cell-error', name, cell);
  const limit = limits[column] ?? textLimitCharacters;
  if (cell.length > limit) tell('cell-too-long', name, String(cell.length), String(limit));
  return { cell, name };
}

/** Cells beyond the last heading that say something; missing ones at a row's end are blank, as Excel saves them. */
export function tellOfSurplus({ width }: Columns, cells: readonly string[], tell: Tell): void {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last < width) return;
  const surplus = cells.slice(width).find((cell) => cell.trim() !== '') ?? '';
  tell('column-count', String(last + 1), String(width), Array.from(surplus.trim()).slice(0, 20).join(''));
}
