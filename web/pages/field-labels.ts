import type { commandFields } from '../../domain/share-request/fields.js';

type FieldOf<T> = T extends unknown ? keyof T : never;
type FieldName = FieldOf<(typeof commandFields)[keyof typeof commandFields]>;

export interface FieldLabel {
  readonly label: string;
  readonly hint?: string;
  /** Several lines. */
  readonly long?: true;
}

/** What a field is called on a form, and what to write there. A field without a label does not compile. */
export const fieldLabels: { readonly [F in FieldName]: FieldLabel } = {
  letter: { label: '文稿编号' },
  resource: { label: '资源编码' },
  purpose: { label: '用途', long: true, hint: '这些数据用来办什么事。' },
  basis: {
    label: '依据',
    long: true,
    hint: '写明法律、法规、规章或者文件的名称和条款；不同意共享的，一行写一条。',
  },
  scenario: { label: '应用场景', long: true },
  scope: { label: '使用范围', long: true },
  timeLimit: { label: '使用时限', hint: '例如：2027年6月30日前。' },
  mode: { label: '提供方式' },
  items: { label: '信息项' },
  ruleSet: { label: '选定适用的规则', hint: '只在没有规则覆盖该日时填写。' },
  ruleSetReason: { label: '选定规则的理由' },
  ruleSetDocument: { label: '采用该规则的文号' },
  note: { label: '说明', long: true },
  sentOn: { label: '寄出日期' },
  letterNo: { label: '来文字号' },
  receivedOn: { label: '收到日期', hint: '收到纸质材料的日期，可以早于今天。' },
  incomingNo: { label: '收文编号' },
  sealed: { label: '已加盖公章' },
  scan: { label: '扫描件摘要（SHA-256）' },
  reason: { label: '理由', long: true },
  rightProvider: { label: '应由哪个部门提供' },
  missing: { label: '缺少的材料', long: true, hint: '一行写一项，一次写全。' },
  newMaterial: { label: '针对新提交的材料' },
  decision: { label: '拟办意见' },
  conditions: { label: '使用条件', long: true },
  validUntil: { label: '使用期限至' },
  reasons: { label: '不同意的理由', long: true, hint: '一行写一条。' },
  workingDays: { label: '延长的工作日' },
  to: { label: '交给谁办理', hint: '填写用户名。' },
  reference: { label: '交付说明', hint: '接口地址、文件名或者交接单号。' },
  message: { label: '催办内容', long: true },
  documentNo: { label: '发文字号', hint: '由本单位公文系统编号，系统不生成。' },
  notice: { label: '放假安排文件' },
};

/** What the choices of a field are called. */
export const choiceLabels: { readonly [choice: string]: string } = {
  api: '接口交换',
  file: '文件下载',
  offline: '离线交换',
  batch: '批量交换',
  approve: '同意共享',
  refuse: '不同意共享',
  app: '数据应用',
  product: '数据产品',
  open: '公开',
  'on-application': '依申请开放',
  passed: '通过',
  failed: '未通过',
};
