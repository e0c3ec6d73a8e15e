import type { DeskItem } from '../../client/desk.js';
import type { ShownDemand } from '../../client/shown-demand.js';
import type { ShownPlan } from '../../client/shown-plan.js';
import type { LetterDraft } from '../../domain/obligation/letter-draft.js';
import { listed, say, type Words } from '../say.js';
import { planDeadlineTerm } from './plan-words.js';
import { draftTerm } from './words.js';

/** What a case asks of its holder, by status and office. */
const held: { readonly [status: string]: Words | { readonly [role: string]: Words } } = {
  draft: { head: ['同意发出', 'Consent to sending'], coordinator: ['提交申请', 'Submit application'] },
  submitted: { coordinator: ['登记收文或寄送书面申请', 'Record receipt, or send the paper application'] },
  'in-review': {
    reviewer: ['提出拟办意见', 'Propose an answer'],
    'section-head': ['审核', 'Review'],
    approver: ['批准或不同意', 'Approve or refuse'],
  },
  'awaiting-supplement': ['补正材料', 'Supply the missing material'],
  approved: ['交付资源', 'Deliver the resource'],
  refused: ['阅知答复，办结', 'Read the answer and close'],
  misdirected: ['改向正确的部门申请，办结', 'Apply to the right department and close'],
  delivered: ['确认收到', 'Confirm receipt'],
  'in-use': ['用毕办结', 'Close after use'],
};

const planTasks: {
  readonly [T in Exclude<Extract<DeskItem, { readonly of: 'plan' }>['task'], 'sign-letter'>]: Words;
} = {
  file: ['报备开放清单', 'File the opening list'],
  'file-again': ['清单已退回，请修改后重新报备', 'The list was returned: change it and file it again'],
  open: ['开放数据并登记', 'Open the data and record it'],
  attest: ['填报目录编制进度', 'Report catalogue progress'],
  explain: ['说明延迟原因', 'Explain the delay'],
  publish: ['审看并公布清单', 'Look at the list and publish it'],
};

const isWords = (asked: Words | object | undefined): asked is Words => Array.isArray(asked);

const handle: Words = ['办理', 'Handle'];
const changeTasks: { readonly [status: string]: Words } = {
  adjusting: ['调整目录', 'Adjust the entry'],
  'in-review': ['审核发布目录调整', 'Review and publish the adjustment'],
};

/** 提出拟办意见: what is to be done. */
export function deskTask(item: DeskItem): string {
  if (item.of === 'demand') return demandTask(item.shown);
  if (item.task === 'sign-letter') return signTask(item.shown.letters);
  if (item.of === 'plan') return say(planTasks[item.task]);
  if (item.task === 'decide-extension') return say('决定是否同意延期', 'Decide on the extension');
  if (item.of === 'change') return say(changeTasks[item.shown.status] ?? handle);
  const asked = held[item.shown.status];
  const words = isWords(asked) ? asked : asked?.[item.shown.heldBy?.role ?? ''];
  return say(words ?? handle);
}

/** 签发催办函、提请督办（共3份） */
function signTask(letters: readonly LetterDraft[]): string {
  const drafts = letters.filter(({ signedBy }) => signedBy === null);
  const kinds = listed([...new Set(drafts.map(({ kind }) => draftTerm(kind)))]);
  const isOneOfEach = drafts.length === new Set(drafts.map(({ kind }) => kind)).size;
  return say(
    `签发${kinds}${isOneOfEach ? '' : `（共${drafts.length}份）`}`,
    `Sign: ${kinds}${isOneOfEach ? '' : ` (${drafts.length} in all)`}`,
  );
}

function demandTask({ status, provider }: ShownDemand): string {
  if (status === 'open')
    return provider === null
      ? say('转交数据需求', 'Forward the data need')
      : say('答复数据需求', 'Answer the data need');
  return say('阅知答复，办结或者重新提出', 'Read the answer; close it or raise it again');
}

/** What it is about, in a few words. */
export function deskSubject(item: DeskItem): string {
  if (item.of === 'change')
    return say(
      `${item.shown.entryTitle}：${item.shown.what}`,
      `${item.shown.entryTitle}: ${item.shown.what}`,
    );
  if (item.of === 'demand') return item.shown.title;
  if (item.of === 'request') return item.shown.resourceTitle;
  const codes = item.task === 'sign-letter' ? unsignedOf(item.shown) : [item.milestone];
  const terms = codes.flatMap((code) => (code === null ? [] : [planDeadlineTerm(code)]));
  const milestones = terms.length === 0 ? '' : say(`：${listed(terms)}`, `: ${listed(terms)}`);
  return say(`${item.shown.year}年度计划${milestones}`, `Annual plan ${item.shown.year}${milestones}`);
}

/** What the letters that wait for a signature are about. */
const unsignedOf = ({ letters }: ShownPlan): readonly string[] => [
  ...new Set(letters.filter(({ signedBy }) => signedBy === null).map(({ deadline }) => deadline)),
];

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
