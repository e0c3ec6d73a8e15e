import type { DeskItem } from '../../client/desk.js';
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

/** 提出拟办意见: what is to be done. */
export function deskTask(item: DeskItem): string {
  if (item.of === 'plan') return planTasks[item.task];
  if (item.task === 'decide-extension') return '决定是否同意延期';
  if (item.task === 'sign-letter') return '签发催办函或提请督办';
  const said = held[item.shown.status];
  return (typeof said === 'string' ? said : said?.[item.shown.heldBy?.role ?? '']) ?? '办理';
}

/** What it is about, in a few words. */
export function deskSubject(item: DeskItem): string {
  if (item.of === 'request') return item.shown.resourceTitle;
  const terms: { readonly [code: string]: string } = milestoneTerms;
  const milestone = item.milestone === null ? '' : `：${terms[item.milestone] ?? ''}`;
  return `${item.shown.year}年度计划${milestone}`;
}

export const deskHref = ({ of, shown }: DeskItem): string =>
  of === 'plan' ? `/plans/${shown.id}` : `/requests/${shown.id}`;
