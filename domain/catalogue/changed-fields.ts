import type { Json } from '../json.js';
import type { ContentField, EntryContent } from './entry.js';

/** The fields in which `next` differs from `current`, in the order of `next`; none = the same content. */
export function changedFields(current: EntryContent, next: EntryContent): readonly ContentField[] {
  const fields = Object.keys(next) as ContentField[];
  return fields.filter((field) => !isSame(current[field] as Json, next[field] as Json));
}

/** The chosen fields of a content, as an event carries them. */
export function pickFields(content: EntryContent, fields: readonly ContentField[]): Partial<EntryContent> {
  return Object.fromEntries(fields.map((field) => [field, content[field]]));
}

function isSame(left: Json, right: Json): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return left === right;
  }
  const keys = Object.keys(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && isSame(valueAt(left, key), valueAt(right, key)))
  );
}

function valueAt(container: object, key: string): Json {
  return (container as { readonly [key: string]: Json })[key] ?? null;
}
