import type { Json } from '../json.js';
import { changedFields } from './changed-fields.js';
import type { ContentField, DataItem, EntryContent } from './entry.js';

export interface FieldDifference {
  readonly field: Exclude<ContentField, 'items'>;
  readonly from: Json;
  readonly to: Json;
}

export interface ItemDifference {
  readonly code: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** Attributes that differ, for `changed`. */
  readonly fields: readonly { readonly field: string; readonly from: Json; readonly to: Json }[];
}

export interface ContentComparison {
  readonly fields: readonly FieldDifference[];
  readonly items: readonly ItemDifference[];
}

/** What differs between two contents of an entry: field by field, and item by item. */
export function compareContents(from: EntryContent, to: EntryContent): ContentComparison {
  const fields = changedFields(from, to).flatMap((field): readonly FieldDifference[] =>
    field === 'items' ? [] : [{ field, from: from[field], to: to[field] }],
  );
  return { fields, items: compareItems(from.items, to.items) };
}

function compareItems(before: readonly DataItem[], after: readonly DataItem[]): readonly ItemDifference[] {
  const old = new Map(before.map((item) => [item.code, item]));
  const kept = new Set(after.map(({ code }) => code));
  const removed = before.filter(({ code }) => !kept.has(code));
  const common = after.filter(({ code }) => old.has(code)).map(({ code }) => code);
  const commonBefore = before.filter(({ code }) => kept.has(code)).map(({ code }) => code);
  return [
    ...removed.map(({ code, name }) => ({ code, name, change: 'removed' as const, fields: [] })),
    ...after.flatMap((item): readonly ItemDifference[] => {
      const { code, name } = item;
      const was = old.get(code);
      if (was === undefined) return [{ code, name, change: 'added', fields: [] }];
      const fields = differences(was, item);
      if (fields.length > 0) return [{ code, name, change: 'changed', fields }];
      const isMoved = common.indexOf(code) !== commonBefore.indexOf(code);
      return isMoved ? [{ code, name, change: 'moved', fields: [] }] : [];
    }),
  ];
}

function differences(was: DataItem, now: DataItem): ItemDifference['fields'] {
  const names = Object.keys(now) as (keyof DataItem)[];
  return names
    .filter((field) => was[field] !== now[field])
    .map((field) => ({ field, from: was[field], to: now[field] }));
}
