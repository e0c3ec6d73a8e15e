import { compareVersions } from '../../client/entry-history.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { Json } from '../../domain/json.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
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

/** `hefu catalogue compare`: two versions, field by field and item by item. */
export async function compare(face: Face, given: Given): Promise<ExitCode> {
  const [code = '', from = '', to = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const found = await compareVersions(hefu, code, Number(from), Number(to));
    face.out.answer(found, () => {
      if (found.fields.length + found.items.length === 0) return ['两个版本的内容相同。'];
      const rows = [
        ...found.fields.map((one) => [catalogueTerms.fields[one.field], word(one.from), word(one.to)]),
        ...found.items.flatMap(({ name, change, fields }) =>
          fields.length === 0
            ? [[`信息项“${name}”`, '', itemTerms[change] ?? change]]
            : fields.map((one) => [
                `信息项“${name}”的${attributeTerms[one.field] ?? one.field}`,
                word(one.from),
                word(one.to),
              ]),
        ),
      ];
      return table(['栏目', `第 ${from} 版`, `第 ${to} 版`], rows);
    });
    return exitCodes.done;
  });
}

/** Codes of the vocabulary are shown in words. */
function word(value: Json): string {
  const { classes, modes, openness, secrecy } = catalogueTerms;
  const terms: { readonly [code: string]: string } = { ...classes, ...modes, ...openness, ...secrecy };
  const shown = Array.isArray(value) ? value.map((one) => word(one as Json)).join('、') : text(value);
  return shown === '' ? '（空）' : (terms[shown] ?? shown);
}
