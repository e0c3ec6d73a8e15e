import type { Json } from './json.js';

/**
 * The one text of a JSON value (RFC 8785): what is signed and hashed. Runs in Temporal's sandbox too.
 *
 * Strict where RFC 8785's implementations are lenient: what JSON would drop, change or be unable to store
 * (undefined, NaN, an instance of a class, `toJSON`, a lone surrogate, U+0000, which PostgreSQL cannot hold in
 * jsonb) is refused instead, so that the text always says the same as the value. Checked and written in one pass.
 * @throws TypeError naming the place, `$.data.items[2]`.
 */
export function canonicalJson(value: Json): string {
  return textOf(value, [], 0);
}

const deepest = 64;

/** The steps that lead to a value; only the first `depth` of them count. Put into words when something is refused. */
type Path = (string | number)[];

function textOf(value: unknown, path: Path, depth: number): string {
  if (depth > deepest) return refuse(path, depth, `deeper than ${deepest} levels`);
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return quoted(value) ?? refuse(path, depth, unfitText);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      // As ECMAScript writes it, which is RFC 8785's way too (section 3.2.2.3); of a minus zero that is `0`.
      return Number.isFinite(value) ? `${value}` : refuse(path, depth, `${value} is not a JSON number`);
    case 'object':
      return Array.isArray(value) ? textOfList(value, path, depth) : textOfObject(value, path, depth);
    default:
      return refuse(path, depth, `${typeof value} is not JSON`);
  }
}

function textOfList(list: readonly unknown[], path: Path, depth: number): string {
  let text = '[';
  // By index, not by a method, which skips holes.
  for (let index = 0; index < list.length; index += 1) {
    path[depth] = index;
    if (index > 0) text += ',';
    text += textOf(list[index], path, depth + 1);
  }
  return `${text}]`;
}

function textOfObject(value: object, path: Path, depth: number): string {
  if (!isPlain(value)) return refuse(path, depth, 'not a plain object');
  const members = value as { readonly [key: string]: unknown };
  const keys = inOrder(Object.keys(value));
  let text = '{';
  for (const key of keys) {
    if (text.length > 1) text += ',';
    text += quotedKey(key) ?? refuse(path, depth, unfitText, ' (a key)');
    path[depth] = key;
    text += textOf(members[key], path, depth + 1);
  }
  return `${text}}`;
}

/** Longer lists of keys are left to the language; most are short or stand in order already. */
const shortList = 24;

/** By UTF-16 code units (section 3.2.3), as the operator compares and as `sort` does. In place. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > shortList) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end] ?? '';
    let at = end;
    for (let before = keys[at - 1]; before !== undefined && before > key; before = keys[at - 1]) {
      keys[at] = before;
      at -= 1;
    }
    keys[at] = key;
  }
  return keys;
}

/** What does not stand in a text as it is, or not at all. */
const closerLook = /[\0-\u001F"\\\uD800-\uDFFF]/;
/** A lone surrogate has no UTF-8; U+0000 no place in PostgreSQL. */
const unfit = /\p{Surrogate}|\0/u;
const unfitText = 'contains a lone surrogate or U+0000';

/** Null when it cannot be written. The language's own escapes are those of RFC 8785 (section 3.2.2.2). */
function quoted(text: string): string | null {
  if (!closerLook.test(text)) return `"${text}"`;
  return unfit.test(text) ? null : JSON.stringify(text);
}

/** The names of members are few: a memo of a pure function, bounded where strangers choose them. */
const quotedKeys = new Map<string, string>();
const keysRemembered = 2000;
const longestRemembered = 64;

function quotedKey(key: string): string | null {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = quoted(key);
  if (text === null) return null;
  if (key.length > longestRemembered) return `${text}:`;
  if (quotedKeys.size >= keysRemembered) quotedKeys.clear();
  quotedKeys.set(key, `${text}:`);
  return `${text}:`;
}

function refuse(path: Path, depth: number, why: string, part = ''): never {
  const place = path
    .slice(0, depth)
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('');
  throw new TypeError(`$${place}${part}: ${why}`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null || isRoot(prototype)) &&
    Object.getOwnPropertySymbols(value).length === 0 &&
    !('toJSON' in value && typeof value.toJSON === 'function')
  );
}

/** Asked by shape: in Temporal's sandbox and in tests an object may come from another realm's `Object`. */
function isRoot(prototype: unknown): boolean {
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'isPrototypeOf')
  );
}
