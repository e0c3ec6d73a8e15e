import type { DataItem } from '../../domain/catalogue/entry.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { Tell } from './cell-codecs.js';
import { vocabulary, wordOf } from './cell-values.js';
import { itemColumnAliases } from './column-names.js';
import type { ItemColumn } from './column-names.js';
import type { Columns } from './columns.js';
import { itemsOf } from './item-cells.js';
import { readCell } from './read-cell.js';

type Detail = Partial<Omit<DataItem, 'code' | 'name'>>;

/** How one column about an item becomes a part of it. */
const details: { readonly [C in ItemColumn]: (cell: string, name: string, tell: Tell) => Detail } = {
  // 「字符型C（18）」
  itemType: (cell) => {
    const [, type, length] = /^(.+?)\s*[(（]\s*(\d{1,9})\s*[)）]$/.exec(cell) ?? [];
    return type === undefined ? { type: cell } : { type, ...lengthOf(length) };
  },
  itemLength: (cell, name, tell) => {
    const length = lengthOf(/^(\d{1,9})(?:\s*[位字]符?|\.0+)?$/.exec(cell)?.[1]);
    if (length.length === undefined) tell('value-unknown', name, cell, '大于 0 的整数');
    return length;
  },
  itemShareable: (cell, name, tell) => {
    const flag = wordOf(cell, vocabulary.flags);
    if (flag !== null && flag !== 'unknown') return { shareable: flag.value };
    const found = wordOf(cell, vocabulary.classes);
    if (found === 'unknown') tell('value-unknown', name, cell, '是、否');
    return found === null || found === 'unknown' ? {} : { shareable: found.value !== 'not-shared' };
  },
  itemReason: (cell) => ({ reason: cell }),
  itemOpenness: (cell, name, tell) => {
    const found = wordOf(cell, vocabulary.opennesses);
    if (found === 'unknown')
      tell('value-unknown', name, cell, Object.values(catalogueTerms.openness).join('、'));
    return found === null || found === 'unknown' ? {} : { openness: found.value };
  },
  itemNotOpenReason: (cell) => ({ notOpenReason: cell }),
};

/** The items of one row; what columns of their own say of an item can only be meant of the one in the row. */
export function readItems(columns: Columns, cells: readonly string[], tell: Tell): readonly DataItem[] {
  const items = itemsOf(readCell(columns, cells, 'items', tell).cell);
  const [item, ...others] = items;
  if (item === undefined) return items;
  let read = item;
  for (const column of Object.keys(itemColumnAliases) as ItemColumn[]) {
    const { cell, name } = readCell(columns, cells, column, tell);
    if (cell === '') continue;
    if (others.length > 0) tell('item-details-ambiguous', name, String(items.length));
    else read = { ...read, ...details[column](cell, name, tell) };
  }
  return [read, ...others];
}

function lengthOf(digits: string | undefined): { readonly length?: number } {
  const length = Number(digits ?? 0);
  return length > 0 ? { length } : {};
}
