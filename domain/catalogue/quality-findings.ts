import { catalogueTerms } from './glossary.js';
import type { CatalogueContext } from './commands.js';
import { isCreditCode } from './credit-code.js';
import { dataFields, isDataType } from './vocabulary.js';
import type { DataItem, EntryContent } from './entry.js';
import type { EntryFinding, EntryFindingCode } from './entry-finding.js';
import { missingFields } from './missing-fields.js';
import { readUpdateFrequency } from './update-frequency.js';

const sentences = {
  'field-missing': ['incomplete', '“{}”尚未填写，请补充。'],
  'dates-contradict': ['wrong', '更新日期（{}）早于发布日期，请核对。'],
  'frequency-unknown': ['wrong', '更新周期“{}”不能识别，无法核对是否按期更新，请改用“每天”“每月”等写法。'],
  'credit-code-wrong': ['wrong', '统一社会信用代码“{}”的校验位不符，请核对。'],
  'item-type-unknown': ['wrong', '信息项“{}”的数据类型不能识别，请填写字符型C、数值型N、日期型D等。'],
  'theme-too-deep': ['wrong', '信息资源分类“{}”超过四级（类、项、目、细目），请核对。'],
  'field-unknown': ['wrong', '“{}”不是规定的数据领域，请核对。'],
  'condition-on-open': ['wrong', '公开方式为“公开”的，不必填写开放条件，请核对：{}。'],
  'related-to-itself': ['wrong', '关联资源代码包含本目录自身（{}），请删除。'],
  'item-name-repeated': ['duplicate', '信息项名称“{}”出现不止一次，请核对是否重复。'],
  namesake: ['duplicate', '本部门已有同名目录（{}），请核对是否重复。'],
} as const satisfies Record<EntryFindingCode, readonly [EntryFinding['kind'], string]>;

const deepestTheme = 4;

/** Everything the check of A6 finds in a content; nothing of it keeps the entry out, all of it is shown. */
export function qualityFindings(
  content: EntryContent,
  code: string,
  { namesakes = [] }: CatalogueContext = {},
): readonly EntryFinding[] {
  const { publishedOn, updatedOn, updateFrequency, providerCreditCode, theme, field, related } = content;
  const isContradictory = publishedOn !== null && updatedOn !== null && updatedOn < publishedOn;
  const isUnreadable = updateFrequency !== null && readUpdateFrequency(updateFrequency).kind === 'unknown';
  const isWrongCode = providerCreditCode !== null && !isCreditCode(providerCreditCode);
  const isDeep = theme !== null && theme.split('/').length > deepestTheme;
  const isForeignField = field !== null && !dataFields.includes(field);
  const needless = content.openness === 'open' ? content.openConditions : null;
  return [
    ...missingFields(content).map((name) => found('field-missing', catalogueTerms.fields[name])),
    ...(isContradictory ? [found('dates-contradict', updatedOn)] : []),
    ...(isUnreadable ? [found('frequency-unknown', updateFrequency)] : []),
    ...(isWrongCode ? [found('credit-code-wrong', providerCreditCode)] : []),
    ...(isDeep ? [found('theme-too-deep', theme)] : []),
    ...(isForeignField ? [found('field-unknown', field)] : []),
    ...(needless === null ? [] : [found('condition-on-open', needless)]),
    ...(related.includes(code) ? [found('related-to-itself', code)] : []),
    ...itemFindings(content.items),
    ...namesakes
      .filter((one) => one.code !== code)
      .map((one) => found('namesake', `${one.title}，${one.code}`)),
  ];
}

function itemFindings(items: readonly DataItem[]): readonly EntryFinding[] {
  const seen = new Set<string>();
  return items.flatMap(({ name, type }) => {
    const key = name.normalize('NFKC').replace(/\s/g, '');
    const isRepeated = seen.has(key);
    seen.add(key);
    return [
      ...(type === null || isDataType(type) ? [] : [found('item-type-unknown', name)]),
      ...(isRepeated ? [found('item-name-repeated', name)] : []),
    ];
  });
}

function found(code: EntryFindingCode, detail: string): EntryFinding {
  const [kind, text] = sentences[code];
  return { kind, code, message: text.replace('{}', () => detail) };
}
