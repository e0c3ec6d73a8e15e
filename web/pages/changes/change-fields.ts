import type { commandFields } from '../../../domain/catalogue-change/fields.js';
import type { FieldLabel } from '../field-labels.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

/** What a field of an act on a reported change is called. A field without a label does not compile. */
export const changeFieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  entry: { label: '目录编码' },
  system: { label: '信息系统或者项目', hint: '变动原因为信息系统内容变动的，写明系统的名称。' },
  cause: { label: '变动原因' },
  what: { label: '变动内容', long: true, hint: '写明哪些内容变了，例如：新增“权属单位”字段。' },
  changedOn: { label: '变动日期', hint: '实际发生变动的日期，期限从这一天起算，不是从报告之日起算。' },
  ruleSet: { label: '选定适用的规则', hint: '变动日期有规则覆盖的，不需要选定。' },
  ruleSetReason: { label: '选定规则的理由' },
  ruleSetDocument: { label: '采用该规则的文号' },
  version: { label: '目录的哪一次修改' },
  adjustedOn: { label: '目录调整的日期' },
  publishedOn: { label: '目录发布的日期' },
  note: { label: '说明', long: true, hint: '写明目录在何处、以何种方式调整。' },
  reason: { label: '理由', long: true },
  workingDays: { label: '延长的工作日' },
  message: { label: '催办内容', long: true },
  letter: { label: '文稿' },
  documentNo: { label: '发文字号', hint: '由本单位公文系统编号，系统不生成。' },
  notice: { label: '放假安排文件' },
};
