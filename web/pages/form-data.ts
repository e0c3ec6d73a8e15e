import type { CommandFields, FieldKind } from '../../domain/command-fields.js';
import type { Json } from '../../domain/json.js';

/** What was typed into a form, by field name. */
export type Typed = ReadonlyMap<string, string>;

/**
 * What was typed, as the command's data: what is left empty is left out, and the rules say what is missing. `ticked` are
 * the fields that were chosen from what can be chosen, and not written.
 */
export function dataOf(
  fields: CommandFields,
  typed: Typed,
  itemCodes: readonly string[],
  ticked: readonly string[] = [],
): { readonly [field: string]: Json } {
  const data: { [field: string]: Json } = {};
  for (const [name, kind] of Object.entries(fields)) {
    // Whoever refuses the whole says nothing of its items.
    const isWhole = typed.get('decision') === 'refuse';
    const value =
      kind === 'codes'
        ? codesOf(name, typed, ticked.includes(name))
        : kind !== 'granted-items'
          ? valueOf(kind, typed.get(name))
          : isWhole
            ? null
            : grantedItems(typed, itemCodes);
    if (value !== null) data[name] = value;
  }
  return data;
}

function valueOf(kind: FieldKind, text: string | undefined): Json {
  if (kind === 'flag') return text === 'true' ? true : null;
  if (text === undefined || text.trim() === '') return null;
  // What is no number stays text: then it is said of it that it should be one.
  if (kind === 'count' || kind === 'large-count') return /^\d+$/.test(text.trim()) ? Number(text) : text;
  if (kind === 'texts') {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '');
  }
  return text.trim();
}

/** Codes that were ticked, or written one a line. Where all could be ticked, none is an answer: 零报告. */
function codesOf(name: string, typed: Typed, isTicked: boolean): Json {
  const prefix = `tick-${name}-`;
  const ticked = [...typed].flatMap(([field, value]) =>
    field.startsWith(prefix) && value === 'true' ? [field.slice(prefix.length)] : [],
  );
  const written = valueOf('texts', typed.get(name));
  return ticked.length > 0 || isTicked ? ticked : written;
}

/** Only where some item is withheld, or was to be: consent to all of them needs no list. */
function grantedItems(typed: Typed, codes: readonly string[]): Json {
  const items = codes.map((code) => {
    const granted = typed.get(`item-${code}`) === 'true';
    const reason = typed.get(`item-${code}-reason`)?.trim() ?? '';
    return { code, granted, ...(reason === '' ? {} : { reason }) };
  });
  const isStated = typed.get('items-stated') === 'true';
  return !isStated && items.every(({ granted }) => granted) ? null : items;
}

/** The text fields of a form as it was sent; files are not among them. */
export function typedIn(body: { readonly [name: string]: unknown }): Typed {
  return new Map(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}
