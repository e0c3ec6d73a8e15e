import type { commandFields } from '../../domain/share-request/fields.js';
import { say, type Words } from '../say.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

export interface FieldLabel {
  readonly label: Words;
  readonly hint?: Words;
  /** Several lines. */
  readonly long?: true;
}

/** What a field is called on a form, and what to write there. A field without a label does not compile. */
export const fieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  letter: { label: ['文稿编号', 'Letter'] },
  resource: { label: ['资源编码', 'Resource code'] },
  purpose: {
    label: ['用途', 'Purpose'],
    long: true,
    hint: ['这些数据用来办什么事。', 'What the data is used for.'],
  },
  basis: {
    label: ['依据', 'Basis'],
    long: true,
    hint: [
      '写明法律、法规、规章或者文件的名称和条款；不同意共享的，一行写一条。',
      'Name the law, regulation, rule or document, and its article; for a refusal, one a line.',
    ],
  },
  scenario: { label: ['应用场景', 'Scenario'], long: true },
  scope: { label: ['使用范围', 'Scope of use'], long: true },
  timeLimit: {
    label: ['使用时限', 'Term of use'],
    hint: ['例如：2027年6月30日前。', 'For example: until 30 June 2027.'],
  },
  mode: { label: ['提供方式', 'Mode of provision'] },
  items: { label: ['信息项', 'Items'] },
  ruleSet: {
    label: ['选定适用的规则', 'Rules chosen'],
    hint: ['只在没有规则覆盖该日时填写。', 'Only where no rules cover the day.'],
  },
  ruleSetReason: { label: ['选定规则的理由', 'Reason for the choice of rules'] },
  ruleSetDocument: { label: ['采用该规则的文号', 'Document that adopts these rules'] },
  note: { label: ['说明', 'Remark'], long: true },
  sentOn: { label: ['寄出日期', 'Date sent'] },
  letterNo: { label: ['来文字号', 'Letter no.'] },
  receivedOn: {
    label: ['收到日期', 'Date received'],
    hint: ['收到纸质材料的日期，可以早于今天。', 'The day the paper came; it may be before today.'],
  },
  incomingNo: { label: ['收文编号', 'Receipt no.'] },
  sealed: { label: ['已加盖公章', 'Official seal affixed'] },
  scan: { label: ['扫描件摘要（SHA-256）', 'Digest of the scan (SHA-256)'] },
  reason: { label: ['理由', 'Reason'], long: true },
  rightProvider: { label: ['应由哪个部门提供', 'Which department should provide it'] },
  missing: {
    label: ['缺少的材料', 'Missing material'],
    long: true,
    hint: ['一行写一项，一次写全。', 'One a line; all of it at once.'],
  },
  newMaterial: { label: ['针对新提交的材料', 'About material newly submitted'] },
  decision: { label: ['拟办意见', 'Proposal'] },
  conditions: { label: ['使用条件', 'Conditions of use'], long: true },
  validUntil: { label: ['使用期限至', 'Use ends on'] },
  reasons: {
    label: ['不同意的理由', 'Reasons of the refusal'],
    long: true,
    hint: ['不同意共享的填写，一行写一条。', 'For a refusal; one a line.'],
  },
  workingDays: { label: ['延长的工作日', 'Working days more'] },
  to: { label: ['交给谁办理', 'Hand over to'] },
  reference: {
    label: ['交付说明', 'About the delivery'],
    hint: [
      '接口地址、文件名或者交接单号。',
      'Address of the interface, name of the file or number of the hand-over sheet.',
    ],
  },
  message: { label: ['催办内容', 'Message'], long: true },
  documentNo: {
    label: ['发文字号', 'Document no.'],
    hint: [
      '由本单位公文系统编号，系统不生成。',
      'Numbered by your own document system, never generated here.',
    ],
  },
  notice: { label: ['放假安排文件', 'Holiday arrangement (file)'] },
};

const choices: { readonly [choice: string]: Words } = {
  api: ['接口交换', 'Interface'],
  file: ['文件下载', 'File download'],
  offline: ['离线交换', 'Offline exchange'],
  batch: ['批量交换', 'Batch exchange'],
  approve: ['同意共享', 'Agree to sharing'],
  refuse: ['不同意共享', 'Refuse sharing'],
  app: ['数据应用', 'Data application'],
  product: ['数据产品', 'Data product'],
  open: ['公开', 'Open to all'],
  'on-application': ['依申请开放', 'Open on application'],
  passed: ['通过', 'Passed'],
  failed: ['未通过', 'Failed'],
};

/** What a choice of a field is called. */
export const choiceLabel = (choice: string): string => {
  const words = choices[choice];
  return words === undefined ? choice : say(words);
};

/** The label of a field that has no other name than its own. */
export const bareLabel = (name: string): FieldLabel => ({ label: [name, name] });
