import type { ChangeCause } from './change-terms.js';
import type { EventType } from './events.js';
import type { CommandType } from './fields.js';
import type { Party } from './permissions.js';
import type { Status } from './status.js';

/** 状态 */
export const statusTerms = {
  adjusting: '待调整目录',
  'in-review': '待审核发布',
  completed: '已完成',
  unaffected: '无需调整',
  withdrawn: '已撤销',
} as const satisfies Record<Status, string>;

/** 变动原因 */
export const causeTerms = {
  system: '信息系统内容变动',
  law: '法律法规变化',
  duty: '职责调整',
} as const satisfies Record<ChangeCause, string>;

/** 操作 */
export const commandTerms = {
  Start: '报告变动',
  NoteEntry: '登记目录变化',
  StateAdjustment: '说明目录已调整',
  StatePublication: '说明目录已发布',
  DeclareUnaffected: '认定无需调整',
  RequestExtension: '申请延期',
  GrantExtension: '同意延期',
  DenyExtension: '不同意延期',
  CorrectChange: '更正变动日期',
  Withdraw: '撤销报告',
  Remind: '催办',
  SignLetter: '签发文稿',
  AdoptCalendar: '适用新的放假安排',
  PassDeadline: '期限处理',
} as const satisfies Record<CommandType, string>;

/** 办理记录 */
export const eventTerms = {
  ChangeReported: '报告变动',
  AdjustmentRecorded: '目录已调整',
  ReviewClockStarted: '开始计算审核发布期限',
  AdjustmentReturned: '目录调整被退回或撤回',
  PublicationRecorded: '目录已审核发布',
  DeclaredUnaffected: '认定无需调整',
  ExtensionRequested: '申请延期',
  ExtensionGranted: '同意延期',
  ExtensionDenied: '不同意延期',
  ChangeDateCorrected: '更正变动日期',
  ChangeWithdrawn: '撤销报告',
  ProviderUrged: '催办',
  LetterSigned: '签发文稿',
  CalendarAdopted: '适用新的放假安排',
  DeadlineReminded: '期限提醒',
  RemindersSkipped: '略过过期提醒',
  DeadlinePassed: '超期',
  Escalated: '升级提醒',
  DeadlineMoved: '期限变更',
  LatenessCorrected: '更正超期记录',
} as const satisfies Record<EventType, string>;

/** 岗位 */
export const partyTerms = {
  reporter: '报告人',
  'provider.coordinator': '提供方协调员',
  'provider.reviewer': '提供方经办人',
  'provider.planner': '提供方计划填报人',
  'provider.section-head': '提供方处长',
  'provider.approver': '提供方分管领导',
  'provider.head': '提供方主要领导',
  commission: '市经济信息化委',
  admin: '系统管理员',
  keeper: '系统（目录与年度）',
  engine: '系统',
} as const satisfies Record<Party, string>;

/** Whoever may begin one. */
export const startersTerm = '提供方或市经济信息化委';

/** 期限 */
const deadlines = {
  adjust: '目录调整期限',
  review: '审核发布期限',
} as const;
export type DeadlineName = keyof typeof deadlines;
export const deadlineTerms: { readonly [name: string]: string } = deadlines;

export const draftTerms = { 'urging-letter': '催办函', 'supervision-request': '提请督办' } as const;
