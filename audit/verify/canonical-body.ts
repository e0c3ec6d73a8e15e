import { canonicalJson } from '../../domain/canonical-json.js';
import type { Json } from '../../domain/json.js';

/** Far above what a body has; deeper ones are left to the strict way. */
const shallow = 32;
/** Where JSON.stringify is more lenient than canonical JSON: escapes of surrogates and of U+0000. */
const escapesLeftToTheStrictWay = /\\u(?:d[89a-f]|0000)/i;

/**
 * The members of a body that is canonical JSON (RFC 8785), or null. Writing again what was read is the strict way; a body
 * whose keys stand in order and which JSON.stringify writes the same is as good and three times faster.
 */
export function canonicalBody(body: string): { readonly [key: string]: Json } | null {
  try {
    const value = JSON.parse(body) as Json;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const isPlainlyCanonical =
      isInOrder(value, 0) && JSON.stringify(value) === body && !escapesLeftToTheStrictWay.test(body);
    if (!isPlainlyCanonical && canonicalJson(value) !== body) return null;
    return value as { readonly [key: string]: Json };
  } catch {
    return null;
  }
}

function isInOrder(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > shallow) return false;
  if (Array.isArray(value)) return value.every((member: Json) => isInOrder(member, depth + 1));
  const members = value as { readonly [key: string]: Json };
  let last = '';
  for (const key of Object.keys(members)) {
    // By UTF-16 code units, as the operator compares.
    if (key < last) return false;
    last = key;
    const member = members[key];
    if (typeof member === 'object' && !isInOrder(member, depth + 1)) return false;
  }
  return true;
}
