import { blankItem } from '../../domain/catalogue/blank-content.js';
import type { DataItem } from '../../domain/catalogue/entry.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { vocabulary } from './cell-values.js';
import { shortHash } from './short-hash.js';

/**
 * 信息项 in one cell, one a line or parted by `;` `；` `|`: `名称`, `名称：类型` or `名称（类型，长度 20，不共享：理由，
 * 依申请公开）`, of which every part may be missing. The code is made from the name, so that it stays when items
 * are added or moved.
 */
export function itemsOf(cell: string): readonly DataItem[] {
  const parts = cell.split(/[;；|\n]/).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '').map(itemOf);
}

function itemOf(part: string): DataItem {
  const bracketed = /^(.+?)\s*[（(]\s*(.+?)\s*[)）]$/s.exec(part);
  const typed = bracketed === null ? /^(.+?)\s*[:：]\s*(.+)$/s.exec(part) : null;
  const name = bracketed?.[1] ?? typed?.[1] ?? part;
  const item = blankItem(shortHash(['item', name], 8), name);
  if (typed !== null) return { ...item, type: typed[2] ?? null };
  if (bracketed === null) return item;
  const attributes = (bracketed[2] ?? '').split(/[,，]/).map((one) => one.trim());
  return attributes.reduce<DataItem>(
    (read, attribute) => ({ ...read, ...attributeOf(attribute, read) }),
    item,
  );
}

function attributeOf(text: string, read: DataItem): Partial<DataItem> {
  const length = /^长度\s*[:：]?\s*(\d{1,9})$/.exec(text)?.[1];
  if (length !== undefined && Number(length) > 0) return { length: Number(length) };
  const [, word = '', why = ''] = /^([^:：]+)(?:[:：]\s*(.*))?$/s.exec(text) ?? [];
  const reason = why === '' ? null : why;
  if (word === '共享') return { shareable: true };
  if (word === '不共享' || word === '不予共享') return { shareable: false, reason };
  const openness = word.length > 1 ? vocabulary.opennesses.get(word) : undefined;
  if (openness !== undefined)
    return { openness, ...(openness === 'not-open' ? { notOpenReason: reason } : {}) };
  return { type: read.type === null ? text : `${read.type}，${text}` };
}

/** The cell for a person to read and correct; `itemsOf` reads it back where no name or reason holds a mark. */
export function itemsCell(items: readonly DataItem[]): string {
  return items.map(itemCell).join('\n');
}

function itemCell({ name, type, length, shareable, reason, openness, notOpenReason }: DataItem): string {
  const attributes = [
    type,
    length === null ? null : `长度 ${length}`,
    shareable === null ? null : shareable ? '共享' : because('不共享', reason),
    openness === null
      ? null
      : because(catalogueTerms.openness[openness], openness === 'not-open' ? notOpenReason : null),
  ].filter((attribute) => attribute !== null && attribute !== '');
  return attributes.length === 0 ? name : `${name}（${attributes.join('，')}）`;
}

function because(word: string, reason: string | null): string {
  return reason === null || reason === '' ? word : `${word}：${reason}`;
}

/**
 * The items a cell states, over those that are known: an item of the same name keeps its code and whatever the
 * cell does not speak of, and one whose text is as we would write it stays entirely as it is.
 */
export function itemsOver(known: readonly DataItem[], stated: readonly DataItem[]): readonly DataItem[] {
  const byName = new Map(known.map((item) => [item.name, item]));
  return stated.map((item) => {
    const before = byName.get(item.name);
    if (before === undefined) return item;
    const [readBack] = itemsOf(itemCell(before));
    if (readBack !== undefined && isSameItem(readBack, item)) return before;
    const said = Object.entries(item).filter(([field, value]) => value !== null && field !== 'code');
    return { ...before, ...Object.fromEntries(said) };
  });
}

export function isSameItem(a: DataItem, b: DataItem): boolean {
  return Object.keys(a).every((field) => a[field as keyof DataItem] === b[field as keyof DataItem]);
}
