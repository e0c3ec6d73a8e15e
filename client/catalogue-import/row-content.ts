import { blankContent } from '../../domain/catalogue/blank-content.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import { readBack, tidyCell } from './cell-codecs.js';
import type { Stated } from './cell-codecs.js';
import type { FieldColumn } from './column-names.js';
import { itemsOver } from './item-cells.js';
import type { ReadRow } from './read-row.js';
import { shortHash } from './short-hash.js';

/** Class where neither the file nor anybody else has said one. */
export const usualDefaultClass: SharingClass = 'on-demand';

/**
 * The content a row stands for: what the file states over what is known, over nothing. A column the file does
 * not have leaves what people have filled in since. `defaultClass` (only when asked for) also replaces a class
 * that was itself only a default.
 */
export function rowContent(
  row: ReadRow,
  provider: string,
  known: EntryContent | null,
  defaultClass: SharingClass | null,
): EntryContent {
  const before = known ?? blankContent(defaultClass ?? usualDefaultClass);
  const assumed =
    before.classSource === 'default' && defaultClass !== null ? { ...before, class: defaultClass } : before;
  const { title } = row;
  if (known === null) return { ...assumed, ...row.stated, title, provider };
  const stated = statedOver(row.stated, known);
  return { ...assumed, ...stated, title: tidyCell(known.title) === title ? known.title : title, provider };
}

/**
 * What a row changes of a known content. A cell that is what our own export writes of the field leaves it as it
 * is, also where a cell cannot say everything: so what went out comes back unchanged.
 */
function statedOver(stated: Stated, known: EntryContent): Stated {
  const fields = Object.keys(stated) as (keyof Stated)[];
  const changed = fields.filter((field) => {
    if (field === 'classSource' || isSame(stated[field], known[field])) return false;
    const column: FieldColumn = field;
    return !isSame(stated[field], readBack(column, known)[field]);
  });
  const over: Stated = Object.fromEntries(changed.map((field) => [field, stated[field]]));
  return { ...over, ...classOver(stated, known), ...itemsStated(over, known) };
}

/** A class marked as not yet declared takes nothing back from one that somebody has declared. */
function classOver({ class: sharingClass, classSource }: Stated, known: EntryContent): Stated {
  if (sharingClass === undefined || classSource === undefined) return {};
  const isWeaker = classSource === 'default' && known.classSource === 'declared';
  return isWeaker ? { class: known.class } : { class: sharingClass, classSource };
}

function itemsStated({ items }: Stated, known: EntryContent): Stated {
  return items === undefined ? {} : { items: itemsOver(known.items, items) };
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** What tells two rows of one title apart: everything the file states, in a fixed order. */
export function rowFingerprint(row: ReadRow): string {
  return shortHash([row.code ?? '', JSON.stringify(Object.entries(row.stated).sort(byKey))], 16);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
