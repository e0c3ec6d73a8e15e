import canonicalize from 'canonicalize';
import type { Json } from './json.js';

/**
 * The one text of a JSON value (RFC 8785): what is signed and hashed. Runs in Temporal's sandbox too.
 *
 * Strict where RFC 8785's implementations are lenient: what JSON would drop, change or be unable to store
 * (undefined, NaN, an instance of a class, `toJSON`, a lone surrogate, U+0000, which PostgreSQL cannot hold in
 * jsonb) is refused instead, so that the text always says the same as the value.
 * @throws TypeError naming the place, `$.data.items[2]`.
 */
export function canonicalJson(value: Json): string {
  refuseUnfit(value, []);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('$: not JSON');
  return text;
}

const deepest = 64;

/** `path`: where we are, grown and cut back on the way; put into words only when something is refused. */
function refuseUnfit(value: unknown, path: (string | number)[]): void {
  if (path.length > deepest) refuse(path, `deeper than ${deepest} levels`);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (unfit.test(value)) refuse(path, 'contains a lone surrogate or U+0000');
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(path, `${value} is not a JSON number`);
  } else if (Array.isArray(value)) {
    // By index, not by forEach, which skips holes.
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      refuseUnfit(value[index], path);
      path.pop();
    }
  } else {
    refuseUnfitObject(value, path);
  }
}

function refuseUnfitObject(value: unknown, path: (string | number)[]): void {
  if (typeof value !== 'object' || value === null) refuse(path, `${typeof value} is not JSON`);
  if (!isPlain(value)) refuse(path, 'not a plain object');
  for (const [key, member] of Object.entries(value)) {
    if (unfit.test(key)) refuse(path, 'contains a lone surrogate or U+0000', ' (a key)');
    path.push(key);
    refuseUnfit(member, path);
    path.pop();
  }
}

function refuse(path: readonly (string | number)[], why: string, part = ''): never {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  throw new TypeError(`$${place}${part}: ${why}`);
}

/** Asked by shape: in Temporal's sandbox and in tests an object may come from another realm's `Object`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object') return false;
  const isRoot =
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'));
  return (
    isRoot &&
    Object.getOwnPropertySymbols(value).length === 0 &&
    !('toJSON' in value && typeof value.toJSON === 'function')
  );
}

/** A lone surrogate has no UTF-8; U+0000 no place in PostgreSQL. */
const unfit = /\p{Surrogate}|\0/u;
