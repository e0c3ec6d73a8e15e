import { tidyCell } from './cell-codecs.js';
import { isItemColumn } from './column-names.js';
import type { Column } from './column-names.js';
import type { Columns } from './columns.js';
import type { Merge, TableRow } from './table.js';

/** A row below a resource's first one; of its cells only those about its 信息项 are kept. */
export interface ItemRow extends TableRow {
  /** A column of the resource that says something else than in the first row. */
  readonly differs: string | null;
}

/** The rows that belong to one resource. */
export interface ResourceRows {
  readonly first: TableRow;
  readonly below: readonly ItemRow[];
}

const identity = new Set<Column>(['code', 'title', 'provider']);

/**
 * Puts together the rows of one resource in files that have a row for each 信息项. A row belongs to the resource
 * above when it has an item, names no other resource (code, name and provider are blank or the same), and
 *  - says nothing else of the resource: every other column is blank or the same; or
 *  - has no name of its own and stands directly below, or shares a merged name: then a column that differs is a
 *    mistake in the row, and not another resource.
 */
export async function* resourceRows(
  rows: AsyncIterable<TableRow>,
  columns: Columns,
  merges: readonly Merge[],
): AsyncGenerator<ResourceRows> {
  const sharesName = mergedNames(columns, merges);
  let open: { readonly first: TableRow; readonly below: ItemRow[] } | null = null;
  let last = 0;
  for await (const row of rows) {
    const shares = sharesName(row.row);
    const item: ItemRow | null = open === null ? null : itemRow(open.first, row, columns, last, shares);
    if (open !== null && item !== null) open.below.push(item);
    else {
      if (open !== null) yield open;
      open = { first: row, below: [] };
    }
    last = row.row;
  }
  if (open !== null) yield open;
}

function itemRow(
  first: TableRow,
  row: TableRow,
  { at, width }: Columns,
  last: number,
  shares: boolean,
): ItemRow | null {
  const cellOf = ({ cells }: TableRow, column: Column): string =>
    tidyCell(cells[at.get(column)?.index ?? -1] ?? '');
  const isElse = (column: Column): boolean => {
    const cell = cellOf(row, column);
    return cell !== '' && cell !== cellOf(first, column);
  };
  if (cellOf(first, 'title') === '' || [...identity].some(isElse) || cellOf(row, 'items') === '') return null;
  const differs = [...at].find(
    ([column]) => !identity.has(column) && column !== 'items' && !isItemColumn(column) && isElse(column),
  );
  const isNamed = !shares && (cellOf(row, 'title') !== '' || cellOf(row, 'code') !== '');
  if (isNamed ? differs !== undefined : !shares && row.row !== last + 1) return null;
  const kept = new Set([...at].flatMap(([column, { index }]) => (isOfItem(column) ? [index] : [])));
  const cells = row.cells.map((cell, index) => (kept.has(index) || index >= width ? cell : ''));
  return { row: row.row, cells, differs: differs?.[1].name ?? null };
}

function isOfItem(column: Column): boolean {
  return column === 'items' || isItemColumn(column);
}

/** Whether a row's name stands in a cell merged with the row above; asked of rows in their order. */
function mergedNames({ at }: Columns, merges: readonly Merge[]): (row: number) => boolean {
  const title = at.get('title')?.index;
  const names = merges.filter(({ column }) => column === title).sort((a, b) => a.top - b.top);
  let next = 0;
  return (row) => {
    for (let name = names[next]; name !== undefined && name.bottom < row; name = names[next]) next += 1;
    return (names[next]?.top ?? row) < row;
  };
}
