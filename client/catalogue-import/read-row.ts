import { cellCodecs, tidyCell, withoutControls } from './cell-codecs.js';
import type { Stated, Tell } from './cell-codecs.js';
import type { Column } from './column-names.js';
import type { Columns } from './columns.js';
import { tidyName } from './department-names.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { TableRow } from './table.js';

/** A row as it was understood. `stated` holds only what the file has a column for. */
export interface ReadRow {
  readonly row: number;
  readonly code: string | null;
  readonly title: string;
  /** Tidied spelling of the provider. */
  readonly provider: string;
  readonly stated: Stated;
  readonly findings: readonly Finding[];
}

/** What is sensible in one cell, in characters; the content as a whole is judged by the domain's schema. */
const limits: Partial<Record<Column, number>> = { code: 80, title: 500, provider: 200, items: 32_000 };
const textLimitCharacters = 4000;
/** What a spreadsheet shows where a formula failed. */
const errorValue = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

/** Reads one row by the file's columns; what cannot be understood becomes a finding, never a guess. */
export function readRow(columns: Columns, { row, cells }: TableRow): ReadRow {
  const findings: Finding[] = [];
  const tell: Tell = (code, ...details) => {
    findings.push(finding(row, code, ...details));
  };
  if (cells.slice(columns.width).some((cell) => cell.trim() !== '') || cells.length < columns.width) {
    tell('column-count', String(cells.length), String(columns.width));
  }
  const read: { code: string; title: string; provider: string } = { code: '', title: '', provider: '' };
  let stated: Stated = {};
  for (const [column, { index, name }] of columns.at) {
    const cell = cellOf(cells[index] ?? '', name, limits[column] ?? textLimitCharacters, tell);
    if (column === 'code' || column === 'title' || column === 'provider') read[column] = cell;
    else stated = { ...stated, ...cellCodecs[column].read(cell, name, tell) };
  }
  tellOfTexts(read.title, stated, tell);
  const provider = tidyName(read.provider);
  return { row, code: read.code === '' ? null : read.code, title: read.title, provider, stated, findings };
}

function cellOf(cell: string, name: string, limit: number, tell: Tell): string {
  const tidy = tidyCell(cell);
  if (withoutControls(cell) !== cell) tell('control-removed', name);
  else if (tidy !== '' && tidy.length !== cell.replace(/\r\n?/g, '\n').length) tell('blank-trimmed', name);
  if (errorValue.test(tidy)) tell('cell-error', name, tidy);
  if (tidy.length > limit) tell('cell-too-long', name, String(tidy.length), String(limit));
  return tidy;
}

/** What name, abstract and dates say of each other. */
function tellOfTexts(title: string, { abstract, publishedOn, updatedOn }: Stated, tell: Tell): void {
  if (/\S\s+\S/.test(title)) tell('title-inner-blank');
  if (abstract !== undefined && /\S(?:\s{2,}|\t)\S/.test(abstract)) tell('abstract-inner-blank');
  if (abstract !== undefined && abstract !== '' && abstract === title) tell('abstract-repeats-title');
  if (typeof publishedOn === 'string' && typeof updatedOn === 'string' && updatedOn < publishedOn) {
    tell('dates-contradict', updatedOn, publishedOn);
  }
}
