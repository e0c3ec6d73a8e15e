import type { DeskItem } from '../../client/desk.js';
import type { ShownDemand } from '../../client/shown-demand.js';
import { milestoneTerms } from '../../domain/annual-plan/glossary.js';

/** What a case asks of its holder, by status and office. */
const held: { readonly [status: string]: string | { readonly [role: string]: string } } = {
  draft: { head: '同意发出', coordinator: '提交申请' },
  submitted: { coordinator: '登记收文或寄送书面申请' },
  'in-review': { reviewer: '提出拟办意见', 'section-head': '审核', approver: '批准或不同意' },
  'awaiting-supplement': '补正材料',
  approved: '交付资源',
  refused: '阅知答复，办结',
  misdirected: '改向正确的部门申请，办结',
  delivered: '确认收到',
  'in-use': '用毕办结',
};

const planTasks = {
  file: '报备开放清单',
  'file-again': '清单已退回，请修改后重新报备',
  open: '开放数据并登记',
  attest: '填报目录编制进度',
  explain: '说明延迟原因',
  publish: '审看并公布清单',
  'sign-letter': '签发文稿',
} as const;

const changeTasks: { readonly [status: string]: string } = {
  adjusting: '调整目录',
  'in-review': '审核发布目录调整',
};

/** 提出拟办意见: what is to be done. */
export function deskTask(item: DeskItem): string {
  if (item.of === 'plan') return planTasks[item.task];
  if (item.of === 'demand') return demandTask(item.shown);
  if (item.task === 'decide-extension') return '决定是否同意延期';
  if (item.task === 'sign-letter') return '签发催办函或提请督办';
  if (item.of === 'change') return changeTasks[item.shown.status] ?? '办理';
  const said = held[item.shown.status];
  return (typeof said === 'string' ? said : said?.[item.shown.heldBy?.role ?? '']) ?? '办理';
}

function demandTask({ status, provider }: ShownDemand): string {
  if (status === 'open') return provider === null ? '转交数据需求' : '答复数据需求';
  return '阅知答复，办结或者重新提出';
}

/** What it is about, in a few words. */
export function deskSubject(item: DeskItem): string {
  if (item.of === 'change') return `${item.shown.entryTitle}：${item.shown.what}`;
  if (item.of === 'demand') return item.shown.title;
  if (item.of === 'request') return item.shown.resourceTitle;
  const terms: { readonly [code: string]: string } = milestoneTerms;
  const milestone = item.milestone === null ? '' : `：${terms[item.milestone] ?? ''}`;
  return `${item.shown.year}年度计划${milestone}`;
}

const bases = { request: '/requests', plan: '/plans', change: '/changes', demand: '/demands' } as const;

export const deskHref = ({ of, shown }: DeskItem): string => `${bases[of]}/${shown.id}`;

/** Who asks, and who has to give: a plan and a change of the catalogue have one side only. */
export function deskSides(item: DeskItem): readonly [asks: string, gives: string] {
  switch (item.of) {
    case 'request':
      return [item.shown.requesterName, item.shown.providerName];
    case 'demand':
      return [item.shown.requesterName, item.shown.providerName ?? '—'];
    case 'change':
      return ['—', item.shown.providerName];
    case 'plan':
      return ['—', item.shown.departmentName];
  }
}

/** The layer of the calendar its date is counted on. */
export function deskLayer(item: DeskItem): string | undefined {
  if (item.of === 'request') return item.shown.clock?.calendar;
  return item.of === 'change' ? item.shown.calendar : undefined;
}
