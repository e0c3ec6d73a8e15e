import { blankContent } from '../../domain/catalogue/blank-content.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
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
  return { ...assumed, ...row.stated, title: row.title, provider };
}

/** What tells two rows of one title apart: everything the file states, in a fixed order. */
export function rowFingerprint(row: ReadRow): string {
  return shortHash([row.code ?? '', JSON.stringify(Object.entries(row.stated).sort(byKey))], 16);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
