import type { ShownSetting } from '../../client/settings.js';
import type { Json } from '../../domain/json.js';
import { cityScope } from '../../domain/settings/state.js';
import { misused } from '../failed.js';
import type { Given } from '../leaf.js';

const sources: { readonly [S in ShownSetting['source']]: string } = {
  scope: '本级设置',
  city: '全市设置',
  default: '缺省',
};

export const sourceTerm = (source: ShownSetting['source']): string => sources[source];

/** The scope a command speaks of: `city`, or the department's code. */
export const scopeOf = (given: Given): string => given.text('department') ?? cityScope;

/** A value for a person: a word for a flag, a number with its unit, JSON for what has parts, as it is typed. */
export function valueWords(value: Json, unit: string | null): string {
  if (typeof value === 'boolean') return value ? '是（true）' : '否（false）';
  if (typeof value === 'number') return unit === null ? String(value) : `${value} ${unit}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was typed as a value: JSON, or else a plain text. @throws Failed for JSON that is cut off. */
export function typedValue(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    if (/^\s*[[{"]/.test(text)) throw misused('值不是完整的 JSON，请检查引号和括号。', null);
    return text;
  }
}
