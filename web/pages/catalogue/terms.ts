import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import { catalogueEnglish } from '../../../domain/catalogue/glossary-english.js';
import type { Json } from '../../../domain/json.js';
import { listed, say, type Words } from '../../say.js';

interface Terms {
  readonly [code: string]: string;
}
interface Pairs {
  readonly [code: string]: Words;
}

type Kind = 'classes' | 'openness' | 'statuses' | 'events' | 'fields' | 'modes' | 'secrecy';
/** All terms of one kind, for a list of choices too. */
export const catalogueWords = (kind: Kind): Terms => say<Terms>(catalogueTerms[kind], catalogueEnglish[kind]);
const pairIn = (pairs: Pairs, code: string): string | undefined => {
  const words = pairs[code];
  return words === undefined ? undefined : say(words);
};
const notStated = (): string => say('未标明', 'not stated');

export const classTerm = (code: string): string => catalogueWords('classes')[code] ?? notStated();
export const opennessTerm = (code: string): string => catalogueWords('openness')[code] ?? notStated();
export const entryStatusTerm = (code: string): string => catalogueWords('statuses')[code] ?? '—';
export const entryEventTerm = (type: string): string =>
  catalogueWords('events')[type] ?? say('其他', 'other');
export const fieldTerm = (field: string): string =>
  catalogueWords('fields')[field] ?? pairIn(itemAttributes, field) ?? say('其他栏目', 'another field');

const itemAttributes: Pairs = {
  code: ['编码', 'Code'],
  name: ['名称', 'Name'],
  type: ['数据类型', 'Data type'],
  length: ['长度', 'Length'],
  shareable: ['是否共享', 'Shared'],
  reason: ['不共享理由', 'Reason for not sharing'],
};

const itemChanges: Pairs = {
  added: ['增加', 'added'],
  removed: ['删除', 'removed'],
  moved: ['移动', 'moved'],
};
export const itemChangeTerm = (change: string): string =>
  pairIn(itemChanges, change) ?? say('修改', 'changed');

const sources: Pairs = {
  declared: ['已申明', 'declared'],
  default: ['未申明（导入时按缺省处理）', 'not declared (imported by default)'],
};

const coded: { readonly [field: string]: Kind } = {
  class: 'classes',
  modes: 'modes',
  openness: 'openness',
  classified: 'secrecy',
};

/** What a field of an entry holds, in words; codes only of the fields that hold codes. */
export function fieldWords(field: string, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return say('（空）', '(empty)');
  if (typeof value === 'boolean') return value ? say('是', 'Yes') : say('否', 'No');
  if (Array.isArray(value)) {
    return value.length === 0
      ? say('（空）', '(empty)')
      : listed((value as readonly Json[]).map((one) => fieldWords(field, one)));
  }
  if (typeof value === 'object')
    return fieldWords(field, (value as { readonly [key: string]: Json })['name']);
  const code = String(value);
  if (field === 'classSource') return pairIn(sources, code) ?? code;
  const kind = coded[field];
  return (kind === undefined ? undefined : catalogueWords(kind)[code]) ?? code;
}
