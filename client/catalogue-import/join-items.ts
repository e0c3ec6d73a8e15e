import type { DataItem } from '../../domain/catalogue/entry.js';
import type { Tell } from './cell-codecs.js';
import type { Columns } from './columns.js';
import { isSameItem } from './item-cells.js';
import { tellOfSurplus } from './read-cell.js';
import { readItems } from './read-items.js';
import type { ItemRow } from './resource-rows.js';

export interface JoinedItems {
  readonly items: readonly DataItem[];
  /** Rows below that are part of the resource. */
  readonly below: readonly number[];
  /** Rows below of which every item stands further up, in the row `first`, just the same. */
  readonly repeated: readonly { readonly row: number; readonly first: number }[];
}

/** The items of a resource's rows together, in their order; one name with two meanings is told, not chosen between. */
export function joinItems(
  columns: Columns,
  first: number,
  own: readonly DataItem[],
  rows: readonly ItemRow[],
  teller: (row: number) => Tell,
): JoinedItems {
  const items = [...own];
  const known = new Map(own.map((item) => [item.name, { item, row: first }]));
  const below: number[] = [];
  const repeated: { row: number; first: number }[] = [];
  for (const { row, cells, differs } of rows) {
    const tell = teller(row);
    if (differs !== null) tell('item-row-differs', String(first), differs);
    tellOfSurplus(columns, cells, tell);
    let again: number | null = null;
    let adds = false;
    for (const item of readItems(columns, cells, tell)) {
      const before = known.get(item.name);
      if (before === undefined) {
        items.push(item);
        known.set(item.name, { item, row });
        adds = true;
      } else if (isSameItem(before.item, item)) again ??= before.row;
      else {
        tell('item-contradicts', item.name, String(before.row));
        adds = true;
      }
    }
    if (again !== null && !adds && differs === null) repeated.push({ row, first: again });
    else below.push(row);
  }
  return { items, below, repeated };
}
