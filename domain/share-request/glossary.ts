import type { Contradiction } from './contradictions.js';
import type { CommandType } from './fields.js';
import type { EventType } from './events.js';
import type { Party } from './permissions.js';
import type { Status } from './status.js';
import type { DeliveryMode } from '../rule-sets/rule-set.js';

/** 状态 */
export const statusTerms = {
  draft: '草稿',
  submitted: '已提交',
  'in-review': '办理中',
  'awaiting-supplement': '待补正',
  approved: '同意共享',
  refused: '不同意共享',
  misdirected: '错投退回',
  delivered: '已交付',
  'in-use': '使用中',
  withdrawn: '已撤回',
  closed: '已办结',
} as const satisfies Record<Status, string>;

/** 操作 */
export const commandTerms = {
  Start: '发起申请',
  ConsentToSend: '同意发出',
  Submit: '提交申请',
  RecordDispatch: '登记寄出',
  ReceiveApplication: '登记收文',
  CorrectReceipt: '更正收文日期',
  ReturnMisdirected: '退回错投',
  RequestSupplement: '要求补正',
  ReceiveSupplement: '登记补正材料',
  Propose: '提出拟办意见',
  Endorse: '审核',
  ReturnToHandler: '退回经办人',
  Approve: '同意共享',
  Refuse: '不同意共享',
  RequestExtension: '申请延期',
  GrantExtension: '同意延期',
  DenyExtension: '不同意延期',
  Reassign: '重新交办',
  Deliver: '交付',
  ConfirmReceipt: '确认收到',
  Close: '办结',
  Remind: '催办',
  Recall: '撤销答复',
  Withdraw: '撤回申请',
  NoteEntry: '告知目录变化',
  SettleEntry: '说明目录变化的处理',
  SignLetter: '签发文稿',
  AdoptCalendar: '适用新的放假安排',
  PassDeadline: '期限处理',
} as const satisfies Record<CommandType, string>;

/** 办理记录 */
export const eventTerms = {
  RequestDrafted: '建立申请',
  ConsentGiven: '负责人同意发出',
  RequestSubmitted: '提交申请',
  DispatchRecorded: '登记寄出',
  ApplicationReceived: '登记收文',
  ClockStarted: '开始计算答复期限',
  ReceiptCorrected: '更正收文日期',
  PaperMissingReminded: '提醒寄送书面申请',
  LetterMisdirected: '退回错投',
  SupplementRequested: '要求补正',
  SupplementReceived: '收到补正材料',
  DecisionProposed: '提出拟办意见',
  ProposalEndorsed: '处长审核',
  ReturnedToHandler: '退回经办人',
  ApplicationApproved: '同意共享',
  ApplicationRefused: '不同意共享',
  AnswerSent: '答复发出',
  AnswerRecalled: '撤销答复',
  DeliveryClockStarted: '开始计算交付期限',
  ExtensionRequested: '申请延期',
  ExtensionGranted: '同意延期',
  ExtensionDenied: '不同意延期',
  CaseReassigned: '重新交办',
  ResourceDelivered: '交付',
  EntryNoted: '目录变化',
  EntrySettled: '说明目录变化的处理',
  ReceiptConfirmed: '确认收到',
  RequestClosed: '办结',
  ProviderUrged: '催办',
  RequestWithdrawn: '撤回申请',
  LetterSigned: '签发文稿',
  CalendarAdopted: '适用新的放假安排',
  UseExpired: '使用期限届满',
  DeadlineReminded: '期限提醒',
  RemindersSkipped: '略过过期提醒',
  DeadlinePassed: '超期',
  Escalated: '升级提醒',
  DeadlineMoved: '期限变更',
  LatenessCorrected: '更正超期记录',
} as const satisfies Record<EventType, string>;

/** 岗位 */
export const partyTerms = {
  'requester.coordinator': '申请方协调员',
  'requester.head': '申请方主要领导',
  'provider.coordinator': '提供方协调员',
  'provider.reviewer': '提供方经办人',
  'provider.section-head': '提供方处长',
  'provider.approver': '提供方分管领导',
  'provider.head': '提供方主要领导',
  commission: '市经济信息化委',
  admin: '系统管理员',
  keeper: '系统（目录与年度）',
  engine: '系统',
} as const satisfies Record<Party, string>;

/** 提供方式 */
export const modeTerms = {
  api: '接口交换',
  file: '文件下载',
  offline: '离线交换',
  batch: '批量交换',
} as const satisfies Record<DeliveryMode, string>;

/** 期限 */
const deadlines = {
  answer: '答复期限',
  delivery: '交付期限',
  paper: '书面申请',
  grace: '撤销答复时限',
  close: '自动办结',
  'valid-until': '使用期限',
} as const;
export type DeadlineName = keyof typeof deadlines;
export const deadlineTerms: { readonly [name: string]: string } = deadlines;

/** 日期矛盾 */
export const contradictionTerms = {
  'received-before-dispatch': '收文日期早于寄出日期',
  'received-before-submission': '收文日期早于网上提交日期',
} as const satisfies Record<Contradiction, string>;

export const draftTerms = { 'urging-letter': '催办函', 'supervision-request': '提请督办' } as const;
