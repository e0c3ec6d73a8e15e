import { isDate } from '../calendar/is-date.js';
import type { Json } from './json.js';

/**
 * Kinds of data a command carries. A list of strings is a choice.
 * text: at most 4,000 characters · texts: at most 100 of them · count: whole number 0 to 10,000 ·
 * large-count: whole number 0 to 1,000,000,000,000 · granted-items: `[{ code, granted, reason? }]`, at most 1,000.
 */
export type FieldKind =
  | 'text'
  | 'texts'
  | 'codes'
  | 'date'
  | 'flag'
  | 'count'
  | 'large-count'
  | 'granted-items'
  | readonly string[];
export type CommandFields = { readonly [field: string]: FieldKind };

export interface GrantedItem {
  readonly code: string;
  readonly granted: boolean;
  readonly reason?: string;
}

type ValueOf<K extends FieldKind> = K extends 'text' | 'date'
  ? string
  : K extends 'texts' | 'codes'
    ? readonly string[]
    : K extends 'flag'
      ? boolean
      : K extends 'count' | 'large-count'
        ? number
        : K extends 'granted-items'
          ? readonly GrantedItem[]
          : K extends readonly (infer C)[]
            ? C
            : never;

/** The TypeScript shape of a command's data, made from its table of fields. */
export type DataOf<F extends CommandFields> = { readonly [N in keyof F]?: ValueOf<F[N]> };

export const textLimitCharacters = 4000;
export const textsLimit = 100;
export const itemsLimit = 1000;
export const codesLimit = 5000;
export const codeLimitCharacters = 100;
export const countLimit = 10_000;
export const largeCountLimit = 1_000_000_000_000;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= textLimitCharacters;

/** Begins with a letter or a digit, and has no blanks: what is not even that is no code of anything. */
export const codePattern = /^[\p{L}\p{N}][^\s\p{C}]*$/u;
const isCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= codeLimitCharacters && codePattern.test(value);

function fits(kind: FieldKind, value: unknown): boolean {
  if (typeof kind !== 'string') return kind.some((choice) => choice === value);
  switch (kind) {
    case 'text':
      return isText(value);
    case 'texts':
      return Array.isArray(value) && value.length <= textsLimit && value.every(isText);
    case 'codes':
      return Array.isArray(value) && value.length <= codesLimit && value.every(isCode);
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'count':
      return isWhole(value, countLimit);
    case 'large-count':
      return isWhole(value, largeCountLimit);
    case 'granted-items':
      return Array.isArray(value) && value.length <= itemsLimit && value.every(isGrantedItem);
  }
}

const isWhole = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

function isGrantedItem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const item = new Map<string, unknown>(Object.entries(value));
  return (
    isText(item.get('code')) &&
    typeof item.get('granted') === 'boolean' &&
    (!item.has('reason') || isText(item.get('reason'))) &&
    [...item.keys()].every((key) => ['code', 'granted', 'reason'].includes(key))
  );
}

/** Names of the fields that are unknown or of a wrong kind; empty when the data has the right shape. */
export function misshapen(fields: CommandFields, data: { readonly [key: string]: Json }): readonly string[] {
  return Object.entries(data)
    .filter(([name, value]) => {
      const kind = fields[name];
      return !Object.hasOwn(fields, name) || kind === undefined || !fits(kind, value);
    })
    .map(([name]) => name);
}
