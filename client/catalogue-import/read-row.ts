import type { DataItem } from '../../domain/catalogue/entry.js';
import { cellCodecs } from './cell-codecs.js';
import type { Stated, Tell } from './cell-codecs.js';
import { isItemColumn } from './column-names.js';
import type { Columns } from './columns.js';
import { tidyName } from './department-names.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import { joinItems } from './join-items.js';
import { readCell, tellOfSurplus } from './read-cell.js';
import { readItems } from './read-items.js';
import type { ResourceRows } from './resource-rows.js';

/** A row, with those that only add items to it, as it was understood. `stated` holds only what the file has a column for. */
export interface ReadRow {
  readonly row: number;
  readonly code: string | null;
  readonly title: string;
  /** Tidied spelling of the provider. */
  readonly provider: string;
  readonly stated: Stated;
  readonly findings: readonly Finding[];
  /** Rows below that are part of it. */
  readonly below: readonly number[];
  /** Rows below that say again what `first` says. */
  readonly repeated: readonly { readonly row: number; readonly first: number }[];
}

/** Reads one resource by the file's columns; what cannot be understood becomes a finding, never a guess. */
export function readRow(columns: Columns, { first: { row, cells }, below }: ResourceRows): ReadRow {
  const findings: Finding[] = [];
  const teller =
    (at: number): Tell =>
    (code, ...details) => {
      findings.push(finding(at, code, ...details));
    };
  const tell = teller(row);
  tellOfSurplus(columns, cells, tell);
  const read: { code: string; title: string; provider: string } = { code: '', title: '', provider: '' };
  const stated: Stated = {};
  for (const column of columns.at.keys()) {
    if (column === 'items' || isItemColumn(column)) continue;
    const { cell, name } = readCell(columns, cells, column, tell);
    if (column === 'code') read.code = respelt(cell, tell);
    else if (column === 'title' || column === 'provider') read[column] = cell;
    else Object.assign(stated, cellCodecs[column].read(cell, name, tell));
  }
  const own: readonly DataItem[] = readItems(columns, cells, tell);
  const joined = joinItems(columns, row, own, below, teller);
  if (columns.at.has('items')) Object.assign(stated, { items: joined.items });
  tellOfTexts(read.title, stated, tell);
  tellOfJoined(row, joined, findings);
  return {
    row,
    code: read.code === '' ? null : read.code,
    title: read.title,
    provider: tidyName(read.provider),
    stated,
    findings,
    below: joined.below,
    repeated: joined.repeated,
  };
}

/**
 * The national guide writes 前段码/后段码, others use a low line or dots: here a code has hyphens, so that it is safe in an
 * address. What is left that does not suit is refused by the entry's own rules, with the code as the file has it.
 */
function respelt(cell: string, tell: Tell): string {
  const code = cell
    .normalize('NFKC')
    .replace(/[/\\_.·:\s-]+/g, '-')
    .replace(/^-|-$/g, '');
  if (code === cell || !/^[A-Za-z0-9-]+$/.test(code)) return cell;
  tell('code-respelt', cell, code);
  return code;
}

/** That rows were put together, and which of them keeps all of them out. */
function tellOfJoined(
  row: number,
  { items, below }: { readonly items: readonly DataItem[]; readonly below: readonly number[] },
  findings: Finding[],
): void {
  const last = below.at(-1);
  if (last === undefined) return;
  const broken = findings.find((one) => one.rejects && one.row !== row);
  findings.push(
    broken === undefined
      ? finding(row, 'rows-joined', String(row), String(last), String(items.length))
      : finding(row, 'resource-broken', String(row), String(last), String(broken.row)),
  );
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
