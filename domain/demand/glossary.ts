import type { EventType } from './events.js';
import type { CommandType } from './fields.js';
import type { Party } from './permissions.js';
import type { Asked } from './state.js';
import type { Status } from './status.js';

/** 状态 */
export const statusTerms = {
  open: '待答复',
  met: '已列入目录',
  declined: '不能提供',
  closed: '已办结',
  withdrawn: '已撤回',
} as const satisfies Record<Status, string>;

/** 答复 */
export const outcomeTerms = {
  waiting: '等待答复',
  listed: '已列入目录',
  cannot: '不能提供',
  another: '属于其他部门',
} as const satisfies Record<Asked['outcome'], string>;

/** 操作 */
export const commandTerms = {
  Start: '登记需求',
  Forward: '转交',
  AnswerListed: '答复：已列入目录',
  AnswerCannot: '答复：不能提供',
  NameOther: '答复：属于其他部门',
  Reopen: '重新提出',
  Close: '办结',
  Withdraw: '撤回需求',
  AdoptCalendar: '适用新的放假安排',
  PassDeadline: '期限处理',
} as const satisfies Record<CommandType, string>;

/** 办理记录 */
export const eventTerms = {
  DemandRecorded: '登记需求',
  DemandForwarded: '转交',
  ListedAnswered: '答复：已列入目录',
  CannotAnswered: '答复：不能提供',
  OtherNamed: '答复：属于其他部门',
  DemandReopened: '重新提出',
  DemandClosed: '办结',
  DemandWithdrawn: '撤回需求',
  AnswerReminded: '提醒答复',
  CalendarAdopted: '适用新的放假安排',
} as const satisfies Record<EventType, string>;

/** 岗位 */
export const partyTerms = {
  'requester.coordinator': '需求方协调员',
  'requester.reviewer': '需求方经办人',
  'provider.coordinator': '提供方协调员',
  'provider.reviewer': '提供方经办人',
  'provider.planner': '提供方计划填报人',
  commission: '市经济信息化委',
  admin: '系统管理员',
  engine: '系统',
} as const satisfies Record<Party, string>;

/** Whoever may begin one. */
export const startersTerm = '需求方协调员或经办人';

/** 时点 */
const deadlines = {
  answer: '答复提醒（设置，非法定）',
  close: '自动办结',
} as const;
export type DeadlineName = keyof typeof deadlines;
export const deadlineTerms: { readonly [name: string]: string } = deadlines;
