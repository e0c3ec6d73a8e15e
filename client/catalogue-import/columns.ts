import { finding } from './finding.js';
import type { Finding } from './finding.js';
import { columnAliases, namesOfColumns } from './column-names.js';
import type { Column } from './column-names.js';
import { headerProposals } from './header-proposals.js';
import type { TableRow, Unreadable } from './table.js';
import { headerSearchRows, unreadable } from './table.js';

/** Names of somebody's own for columns: what a heading stands for, null = nothing of ours. By `plainHeading`. */
export type Mapping = ReadonlyMap<string, Column | null>;

export const noMapping: Mapping = new Map();

/** Where each column stands in the file and what it is called there. */
export interface Columns {
  readonly kind: 'columns';
  /** The row with the headings, from two rows put together where the header has two. */
  readonly header: TableRow;
  /** The last row of the header; data begins below. */
  readonly until: number;
  /** Cells up to the last heading. */
  readonly width: number;
  readonly at: ReadonlyMap<Column, { readonly index: number; readonly name: string }>;
  readonly findings: readonly Finding[];
  /** Headings nobody knows. */
  readonly unknown: readonly string[];
}

/** The column an earlier error file added; ignored on the way in. */
export const resultColumn = '校验结果';

/** Columns that say nothing to us and of which nothing needs to be said. */
const passedOver = new Set([resultColumn, '序号', '目录状态']);

const columnByName = new Map<string, Column>(
  Object.entries(namesOfColumns).flatMap(([column, names]) =>
    [column, ...names].map((name) => [plainHeading(name), column as Column] as const),
  ),
);

/** What a heading stands for: the mapping's word first; null where it is to be left out. */
export function columnOf(heading: string, mapping: Mapping): Column | null | undefined {
  const plain = plainHeading(heading);
  if (plain === '') return undefined;
  const mapped = mapping.get(plain);
  return mapped === undefined ? columnByName.get(plain) : mapped;
}

/**
 * Finds the header among the first rows, by the two columns no entry can do without (or those another file has). Officials' sheets have
 * titles above it, and group headings over the headings proper: then two rows together are the header.
 */
export function findColumns(
  rows: readonly TableRow[],
  mapping: Mapping = noMapping,
  hasBoth: (columns: Columns) => boolean = ({ at }) => at.has('title') && at.has('provider'),
): Columns | Unreadable {
  const first = rows.slice(0, headerSearchRows);
  for (const [index, row] of first.entries()) {
    const next = first[index + 1];
    const alone = readHeader(row, row.row, mapping);
    const both = next === undefined ? null : putTogether(row, next, mapping);
    const together = both === null || next === undefined ? null : readHeader(both, next.row, mapping);
    if (hasBoth(alone)) return together ?? alone;
    // A title above a header that is whole by itself is no part of it.
    const isWhole = next !== undefined && hasBoth(readHeader(next, next.row, mapping));
    if (together !== null && hasBoth(together) && !isWhole) return together;
  }
  return headerMissing(first, mapping);
}

/** Two rows as one header, or null where the second is none: it names columns, and only where the first does not. */
function putTogether(upper: TableRow, lower: TableRow, mapping: Mapping): TableRow | null {
  const isKnown = (cell: string | undefined): boolean => typeof columnOf(cell ?? '', mapping) === 'string';
  const names = lower.cells.filter((cell) => isKnown(cell)).length;
  const isCovered = upper.cells.some(
    // A heading merged over both rows stands in both.
    (cell, index) => isKnown(cell) && !['', cell.trim()].includes((lower.cells[index] ?? '').trim()),
  );
  if (names === 0 || isCovered) return null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, index) => {
    const below = lower.cells[index] ?? '';
    return below.trim() === '' ? (upper.cells[index] ?? '') : below;
  });
  return { row: upper.row, cells };
}

function readHeader(header: TableRow, until: number, mapping: Mapping): Columns {
  const at = new Map<Column, { index: number; name: string }>();
  const findings: Finding[] = [];
  const unknown: string[] = [];
  let width = 0;
  header.cells.forEach((cell, index) => {
    const name = cell.replace(/\s+/g, ' ').trim();
    if (name === '') return;
    width = index + 1;
    if (passedOver.has(name)) return;
    const column = columnOf(name, mapping);
    if (column === null) return;
    if (column === undefined) {
      unknown.push(name);
      findings.push(finding(header.row, 'column-ignored', String(index + 1), name));
      return;
    }
    const before = at.get(column);
    if (before === undefined) at.set(column, { index, name });
    // 部门名称 before 信息资源提供方: the name that is more official is meant.
    else if (rankOf(column, name, mapping) < rankOf(column, before.name, mapping)) {
      at.set(column, { index, name });
      findings.push(finding(header.row, 'column-outranked', String(before.index + 1), before.name, name));
    } else findings.push(finding(header.row, 'column-repeated', String(index + 1), name));
  });
  return { kind: 'columns', header, until, width, at, findings, unknown };
}

/** How official a heading is for its column; what somebody has mapped by hand comes first. */
function rankOf(column: Column, name: string, mapping: Mapping): number {
  const plain = plainHeading(name);
  if (mapping.has(plain)) return -1;
  return namesOfColumns[column].findIndex((one) => plainHeading(one) === plain);
}

/** Which row was probably meant, and what its headings probably mean. */
function headerMissing(rows: readonly TableRow[], mapping: Mapping): Unreadable {
  const [title, provider] = [columnAliases.title, columnAliases.provider];
  const wanted = `没有找到标题行。文件须有“${title[0]}”（或“${title[1]}”）和“${provider[0]}”（或“${provider[1]}”）两列。`;
  const [likely] = rows
    .map(({ row, cells }) => {
      const known = new Set(cells.flatMap((cell) => columnOf(cell, mapping) ?? []));
      const unknown = cells.filter((cell) => cell.trim() !== '' && columnOf(cell, mapping) === undefined);
      return { row, proposals: headerProposals(unknown, known), known: known.size };
    })
    .sort((a, b) => b.known + b.proposals.length - (a.known + a.proposals.length));
  const guesses = (likely?.proposals ?? []).map(
    ({ heading, name, confidence }) => `“${heading}”可能是“${name}”（把握 ${Math.round(confidence * 100)}%）`,
  );
  return unreadable(
    'header-missing',
    guesses.length === 0
      ? `${wanted}请改列名，或者用 --mapping 给出列名对照。`
      : `${wanted}第 ${likely?.row ?? 1} 行中，${guesses.join('，')}。请核对后改列名，或者用 --mapping 给出列名对照。`,
  );
}

/** Headings are full of notes and marks: 「*信息资源名称（必填）」, 「1.信息资源名称」. */
export function plainHeading(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/^\s*\d+[.、]/, '')
    .replace(/[\s*:]/g, '')
    .toLowerCase();
}
