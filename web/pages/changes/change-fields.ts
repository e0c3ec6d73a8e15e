import type { commandFields } from '../../../domain/catalogue-change/fields.js';
import type { FieldLabel } from '../field-labels.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

/** What a field of an act on a reported change is called. A field without a label does not compile. */
export const changeFieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  entry: { label: ['目录编码', 'Code of the entry'] },
  system: {
    label: ['信息系统或者项目', 'Information system or project'],
    hint: [
      '变动原因为信息系统内容变动的，写明系统的名称。',
      'Where the content of a system changed, name the system.',
    ],
  },
  cause: { label: ['变动原因', 'Cause of the change'] },
  what: {
    label: ['变动内容', 'What changed'],
    long: true,
    hint: [
      '写明哪些内容变了，例如：新增“权属单位”字段。',
      'Say what changed, for example: a field “owning unit” was added.',
    ],
  },
  changedOn: {
    label: ['变动日期', 'Date of the change'],
    hint: [
      '实际发生变动的日期，期限从这一天起算，不是从报告之日起算。',
      'The day it changed: the period begins then, not with the report.',
    ],
  },
  ruleSet: {
    label: ['选定适用的规则', 'Rules chosen'],
    hint: ['变动日期有规则覆盖的，不需要选定。', 'Not needed where rules cover the date of the change.'],
  },
  ruleSetReason: { label: ['选定规则的理由', 'Reason for the choice of rules'] },
  ruleSetDocument: { label: ['采用该规则的文号', 'Document that adopts these rules'] },
  version: { label: ['目录的哪一次修改', 'Which revision of the entry'] },
  adjustedOn: { label: ['目录调整的日期', 'Date of the adjustment'] },
  publishedOn: { label: ['目录发布的日期', 'Date of publication'] },
  note: {
    label: ['说明', 'Remark'],
    long: true,
    hint: ['写明目录在何处、以何种方式调整。', 'Say where and how the entry was adjusted.'],
  },
  reason: { label: ['理由', 'Reason'], long: true },
  workingDays: { label: ['延长的工作日', 'Working days more'] },
  message: { label: ['催办内容', 'Message'], long: true },
  letter: { label: ['文稿', 'letter'] },
  documentNo: {
    label: ['发文字号', 'Document no.'],
    hint: [
      '由本单位公文系统编号，系统不生成。',
      'Numbered by your own document system, never generated here.',
    ],
  },
  notice: { label: ['放假安排文件', 'Holiday arrangement (file)'] },
};
