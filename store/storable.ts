import { isDate } from '../calendar/is-date.js';
import type { Json } from '../domain/json.js';

/*
 * What is refused was not checked: an unsigned signal may carry anything that has the shape of an envelope. It
 * must be recorded all the same, since an insert that always fails would hold up the case for ever. What is
 * accepted was signed as canonical JSON, and is never changed.
 */

const deepest = 32;

/** Unchecked JSON made storable: what PostgreSQL or UTF-8 cannot hold becomes U+FFFD, what is too deep `…`. */
export function storable(value: Json, depth = 0): Json {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return '…';
  if (Array.isArray(value)) return value.map((member: Json) => storable(member, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [storableText(key), storable(member, depth + 1)]),
  );
}

function storableText(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '\uFFFD');
}

const instant =
  /^(?!0000)(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether it is an instant both JavaScript and PostgreSQL understand in the same way. */
export function isStorableInstant(text: string): boolean {
  const date = instant.exec(text)?.[1];
  return date !== undefined && isDate(date);
}
