import type { commandFields } from '../../domain/annual-plan/fields.js';
import type { FieldLabel } from './field-labels.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

/** What a field of a plan's act is called, and what to write there. A field without a label does not compile. */
export const planFieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  year: { label: '年份' },
  department: { label: '部门' },
  issuedOn: { label: '下达日期' },
  documentNo: { label: '文号', hint: '由本单位公文系统编号，系统不生成。' },
  note: { label: '说明', long: true },
  items: { label: '项目', hint: '勾选列入的项目；没有应开放项目的，一项不选，即零报告。' },
  interfaceItems: { label: '其中计划以接口方式开放的' },
  acceptDefects: { label: '知道清单有缺项，仍然报送' },
  docNo: { label: '报送文号' },
  filedOn: { label: '报备日期', hint: '纸质清单写送达日期；不填即今天。' },
  sealed: { label: '已加盖公章' },
  reason: { label: '理由', long: true },
  url: { label: '访问地址' },
  code: { label: '项目' },
  channel: { label: '开放方式' },
  access: { label: '开放类型' },
  openedOn: { label: '开放日期', hint: '不填即今天。' },
  desensitisation: { label: '脱敏处理说明', hint: '敏感数据先脱敏再开放。' },
  method: { label: '脱敏方法', long: true },
  doneOn: { label: '完成日期' },
  result: { label: '审查结论' },
  reviewedOn: { label: '审查日期' },
  milestone: { label: '计划节点' },
  done: { label: '已编制的目录数' },
  total: { label: '应编制的目录数' },
  attestedOn: { label: '填报日期' },
  evidence: { label: '佐证材料', long: true },
  due: { label: '新的期限' },
  letter: { label: '文稿' },
  notice: { label: '放假安排文件' },
};
