import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import type { Json } from '../../../domain/json.js';

type Terms = { readonly [code: string]: string };

const { classes, modes, openness, secrecy, statuses, events, fields } = catalogueTerms;

export const classTerm = (code: string): string => (classes as Terms)[code] ?? '未标明';
export const opennessTerm = (code: string): string => (openness as Terms)[code] ?? '未标明';
export const entryStatusTerm = (code: string): string => (statuses as Terms)[code] ?? '—';
export const entryEventTerm = (type: string): string => (events as Terms)[type] ?? '其他';
export const fieldTerm = (field: string): string =>
  (fields as Terms)[field] ?? itemAttributes[field] ?? '其他栏目';

const itemAttributes: Terms = {
  code: '编码',
  name: '名称',
  type: '数据类型',
  length: '长度',
  shareable: '是否共享',
  reason: '不共享理由',
};

export const itemChangeTerm: Terms = { added: '增加', removed: '删除', changed: '修改', moved: '移动' };

const coded: { readonly [field: string]: Terms } = {
  class: classes,
  modes,
  openness,
  classified: secrecy,
  classSource: { declared: '已申明', default: '未申明（导入时按缺省处理）' },
};

/** What a field of an entry holds, in words; codes only of the fields that hold codes. */
export function fieldWords(field: string, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    return value.length === 0
      ? '（空）'
      : (value as readonly Json[]).map((one) => fieldWords(field, one)).join('、');
  }
  if (typeof value === 'object')
    return fieldWords(field, (value as { readonly [key: string]: Json })['name']);
  return coded[field]?.[String(value)] ?? String(value);
}
