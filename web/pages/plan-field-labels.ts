import type { commandFields } from '../../domain/annual-plan/fields.js';
import type { FieldLabel } from './field-labels.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

/** What a field of a plan's act is called, and what to write there. A field without a label does not compile. */
export const planFieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  year: { label: ['年份', 'Year'] },
  department: { label: ['部门', 'Department'] },
  issuedOn: { label: ['下达日期', 'Date issued'] },
  documentNo: {
    label: ['文号', 'Document no.'],
    hint: [
      '由本单位公文系统编号，系统不生成。',
      'Numbered by your own document system, never generated here.',
    ],
  },
  note: { label: ['说明', 'Remark'], long: true },
  items: {
    label: ['项目', 'Items'],
    hint: [
      '勾选列入的项目；没有应开放项目的，一项不选，即零报告。',
      'Tick what is listed; with nothing to open tick none: an empty list.',
    ],
  },
  interfaceItems: { label: ['其中计划以接口方式开放的', 'Of these, opened by interface'] },
  acceptDefects: { label: ['知道清单有缺项，仍然报送', 'File it though the list has gaps'] },
  docNo: { label: ['报送文号', 'Document no. of the filing'] },
  filedOn: {
    label: ['报备日期', 'Date of filing'],
    hint: ['纸质清单写送达日期；不填即今天。', 'For a list on paper the day it arrived; empty means today.'],
  },
  sealed: { label: ['已加盖公章', 'Official seal affixed'] },
  reason: { label: ['理由', 'Reason'], long: true },
  url: { label: ['访问地址', 'Address of access'] },
  code: { label: ['项目', 'Items'] },
  channel: { label: ['开放方式', 'Channel'] },
  access: { label: ['开放类型', 'Kind of access'] },
  openedOn: { label: ['开放日期', 'Date opened'], hint: ['不填即今天。', 'Empty means today.'] },
  desensitisation: {
    label: ['脱敏处理说明', 'About the desensitisation'],
    hint: ['敏感数据先脱敏再开放。', 'Sensitive data is desensitised before it is opened.'],
  },
  method: { label: ['脱敏方法', 'Method of desensitisation'], long: true },
  doneOn: { label: ['完成日期', 'Date completed'] },
  result: { label: ['审查结论', 'Result of the review'] },
  reviewedOn: { label: ['审查日期', 'Date of the review'] },
  milestone: { label: ['计划节点', 'Milestone'] },
  done: { label: ['已编制的目录数', 'Entries compiled'] },
  total: { label: ['应编制的目录数', 'Entries to compile'] },
  attestedOn: { label: ['填报日期', 'Date of the report'] },
  evidence: { label: ['佐证材料', 'Evidence'], long: true },
  due: { label: ['新的期限', 'New deadline'] },
  letter: { label: ['文稿', 'letter'] },
  notice: { label: ['放假安排文件', 'Holiday arrangement (file)'] },
};
