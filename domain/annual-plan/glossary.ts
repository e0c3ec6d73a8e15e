import type { LadderDraft } from '../settings/setting-values.js';
import type { MilestoneCode } from '../plan-templates/plan-template.js';
import type { EventType } from './events.js';
import type { Access, Channel, CommandType } from './fields.js';
import type { Party } from './permissions.js';
import type { Status } from './status.js';

/** 状态 */
export const statusTerms = {
  'not-joined': '未加入',
  issued: '待报备',
  filed: '已报备',
  'filed-with-defects': '已报备（有缺项）',
  returned: '已退回',
  published: '已公布',
  completed: '已完成',
  closed: '已办结',
} as const satisfies Record<Status, string>;

/** 操作 */
export const commandTerms = {
  Start: '建立计划',
  JoinPlan: '加入计划',
  FileList: '报备开放清单',
  ReturnFiling: '退回清单',
  ReviseList: '修订清单',
  PublishList: '公布清单',
  OpenItem: '登记开放',
  OpenItems: '批量登记开放',
  WithdrawItem: '撤下项目',
  RecordDesensitisation: '登记脱敏处理',
  RecordSecrecyReview: '登记保密审查',
  ExplainDelay: '说明延迟原因',
  AttestCatalogue: '填报目录编制进度',
  AmendPlan: '调整计划',
  AdoptTemplate: '改用新的计划模板',
  LoadSafetyTaskList: '导入年中任务清单',
  NoteCatalogueChange: '同步目录变化',
  SignLetter: '签发文稿',
  AdoptCalendar: '适用新的放假安排',
  ClosePlan: '办结计划',
  PassDeadline: '期限处理',
} as const satisfies Record<CommandType, string>;

/** 办理记录 */
export const eventTerms = {
  PlanIssued: '下达计划',
  PlanJoined: '加入计划',
  ListFiled: '报备开放清单',
  FilingReturned: '退回清单',
  ListRevised: '修订清单',
  ListPublished: '公布清单',
  ItemsOpened: '开放数据',
  ItemWithdrawn: '撤下项目',
  ItemsDesensitised: '脱敏处理',
  SecrecyReviewed: '保密审查',
  DelayExplained: '说明延迟原因',
  CatalogueAttested: '填报目录编制进度',
  PlanAmended: '调整计划',
  TemplateAdopted: '改用新的计划模板',
  SafetyTaskListLoaded: '导入年中任务清单',
  CatalogueNoted: '目录变化',
  ItemDueSet: '确定新增项目的期限',
  MilestoneMet: '节点完成',
  MilestoneReopened: '节点重新待办',
  MilestoneVoided: '节点不适用',
  MilestoneOwed: '节点适用',
  LetterSigned: '签发文稿',
  CalendarAdopted: '适用新的放假安排',
  PlanClosed: '办结计划',
  DeadlineReminded: '期限提醒',
  RemindersSkipped: '略过过期提醒',
  DeadlinePassed: '超期',
  Escalated: '升级提醒',
  DeadlineMoved: '期限变更',
  LatenessCorrected: '更正超期记录',
} as const satisfies Record<EventType, string>;

/** 岗位 */
export const partyTerms = {
  'department.planner': '计划填报人',
  'department.coordinator': '联络员',
  'department.reviewer': '经办人',
  'department.section-head': '处长',
  'department.approver': '分管领导',
  'department.head': '主要领导',
  commission: '市经济信息化委',
  admin: '系统管理员',
  keeper: '系统（目录与年度）',
  engine: '系统',
} as const satisfies Record<Party, string>;

/** 计划节点 */
export const milestoneTerms = {
  filing: '清单报备',
  safety: '“城市安全”数据开放',
  complete: '年度清单完成',
  catalogue: '目录编制',
  added: '新增项目开放',
} as const satisfies Record<MilestoneCode | 'added', string>;

export type MilestoneState =
  'pending' | 'met' | 'met-with-defects' | 'late' | 'passed-before-issue' | 'not-applicable';

export const milestoneStateTerms = {
  pending: '待办',
  met: '已完成',
  'met-with-defects': '已完成（有缺项）',
  late: '超期',
  'passed-before-issue': '下达前已过',
  'not-applicable': '不适用',
} as const satisfies Record<MilestoneState, string>;

export const channelTerms = {
  api: '应用接口',
  app: '数据应用',
  product: '数据产品',
} as const satisfies Record<Channel, string>;

export const accessTerms = {
  open: '公开',
  'on-application': '依申请开放',
} as const satisfies Record<Access, string>;

export const draftTerms = {
  'urging-letter': '催办函',
  'supervision-request': '提请督办',
} as const satisfies Record<Exclude<LadderDraft, 'none'>, string>;

/** What a deadline is called: a milestone's code, or that of items with a date of their own. */
export function deadlineTerm(name: string): string {
  if (name.startsWith('added-')) return milestoneTerms.added;
  const terms: { readonly [name: string]: string } = { ...milestoneTerms, close: '自动办结' };
  return terms[name] ?? name;
}
