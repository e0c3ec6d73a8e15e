import type { ContentComparison } from '../../domain/catalogue/compare-contents.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { Json } from '../../domain/json.js';
import { text } from './wording.js';

const itemTerms: { readonly [change: string]: string } = {
  added: '增加',
  removed: '删除',
  changed: '修改',
  moved: '移动',
};
const attributeTerms: { readonly [field: string]: string } = {
  code: '编码',
  name: '名称',
  type: '数据类型',
  length: '长度',
  shareable: '是否共享',
  reason: '不共享理由',
  openness: '公开方式',
  notOpenReason: '不公开理由',
};

/** Two contents of an entry, a row a difference: the field, what it was, what it is. */
export function differenceRows({
  fields: changed,
  items,
}: ContentComparison): readonly (readonly string[])[] {
  return [
    ...changed.map((one) => [catalogueTerms.fields[one.field], word(one.from), word(one.to)]),
    ...items.flatMap(({ name, change, fields }) =>
      fields.length === 0
        ? [[`信息项“${name}”`, '', itemTerms[change] ?? change]]
        : fields.map((one) => [
            `信息项“${name}”的${attributeTerms[one.field] ?? one.field}`,
            word(one.from),
            word(one.to),
          ]),
    ),
  ];
}

/** Codes of the vocabulary are shown in words. */
function word(value: Json): string {
  const { classes, modes, openness, secrecy } = catalogueTerms;
  const terms: { readonly [code: string]: string } = { ...classes, ...modes, ...openness, ...secrecy };
  const shown = Array.isArray(value) ? value.map((one) => word(one as Json)).join('、') : text(value);
  return shown === '' ? '（空）' : (terms[shown] ?? shown);
}
