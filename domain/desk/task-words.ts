import { draftTerms } from '../annual-plan/glossary.js';
import { annualPlanEnglish } from '../annual-plan/glossary-english.js';
import { catalogueTerms } from '../catalogue/glossary.js';
import { catalogueEnglish } from '../catalogue/glossary-english.js';
import { hindranceWords, type EntryHindrance } from '../entry-note/entry-note.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import { toSupply, type Consultation } from '../opening-application/waiting-for.js';
import { listWords, termWords, type Words } from '../words.js';

/** What a share request asks of its holder, by status and office. */
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

const handle: Words = ['办理', 'Handle'];
const isWords = (asked: Words | object | undefined): asked is Words => Array.isArray(asked);

/** What a share request asks of the office that holds it. */
export function requestTask(status: string, role: string): Words {
  return askedOf(held[status], role);
}

function askedOf(asked: Words | { readonly [role: string]: Words } | undefined, role: string): Words {
  return (
    (isWords(asked) ? asked : (asked as { readonly [role: string]: Words } | undefined)?.[role]) ?? handle
  );
}

const changeTasks: { readonly [status: string]: Words } = {
  adjusting: ['调整目录', 'Adjust the entry'],
  'in-review': ['审核发布目录调整', 'Review and publish the adjustment'],
};

export const changeTask = (status: string): Words => changeTasks[status] ?? handle;

/** A need that has an answer is read by whoever had it. */
export function demandTask(status: string, provider: string | null): Words {
  if (status !== 'open') return ['阅知答复，办结或者重新提出', 'Read the answer; close it or raise it again'];
  return provider === null
    ? ['转交数据需求', 'Forward the data need']
    : ['答复数据需求', 'Answer the data need'];
}

const openingTasks: { readonly [status: string]: Words | { readonly [role: string]: Words } } = {
  registered: ['征求相关部门意见', 'Consult the related departments'],
  consulting: ['意见已齐，请结束会商', 'All have answered: close the consultation'],
  deciding: {
    reviewer: ['提出拟办意见', 'Propose a decision'],
    approver: ['批准拟办意见', 'Decide as proposed'],
  },
  granted: ['登记接口地址和凭据', 'Register the interface and a credential'],
  suspended: ['恢复或者终止开放', 'Resume or end the opening'],
  expired: ['登记最后的使用情况，终止开放', 'Record the last use and end the opening'],
};

/** What an application for opening asks of the office that holds it, or of a department that is consulted. */
export function openingTask(task: string, consultation: Consultation, role: string): Words {
  if (task === 'give-opinion') return ['提出会商意见', 'Give an opinion'];
  const { status } = consultation;
  if (toSupply(consultation) !== null) return ['补充说明', 'Supply what was asked for'];
  return askedOf(openingTasks[status], role);
}

/** 目录已标为涉密：核对本件，说明如何处理 */
export function checkEntryTask(hindrance: EntryHindrance): Words {
  const [chinese, english] = hindranceWords[hindrance];
  return [`${chinese}，请核对本件并说明处理`, `${english}: look at the case and say what was done`];
}

export const extensionTask: Words = ['决定是否同意延期', 'Decide on the extension'];
export const publishTask: Words = ['审看并公布清单', 'Look at the list and publish it'];

/** 审核目录（首次发布） */
export function reviewTask(kind: string): Words {
  const [chinese, english] = submissionWords(kind);
  return [`审核目录（${chinese}）`, `Review the entry (${english})`];
}

/** 目录已退回（修改），请修改后重新送审 */
export function correctTask(kind: string): Words {
  const [chinese, english] = submissionWords(kind);
  return [
    `目录已退回（${chinese}），请修改后重新送审`,
    `The entry was returned (${english}): change it and send it again`,
  ];
}

const submissionWords = (kind: string): Words =>
  termWords(catalogueTerms.submissions, catalogueEnglish.submissions, kind, ['送审', 'submission']);

/** 签发催办函、提请督办（共3份） */
export function signTask(letters: readonly LetterDraft[]): Words {
  const drafts = unsigned(letters);
  const kinds = [...new Set(drafts.map(({ kind }) => kind))];
  const [chinese, english] = listWords(
    kinds.map((kind) => termWords(draftTerms, annualPlanEnglish.drafts, kind, ['文稿', 'letter'])),
  );
  const isOneOfEach = drafts.length === kinds.length;
  return [
    `签发${chinese}${isOneOfEach ? '' : `（共${drafts.length}份）`}`,
    `Sign: ${english}${isOneOfEach ? '' : ` (${drafts.length} in all)`}`,
  ];
}

/** Drafts that wait for a signature. */
export const unsigned = (letters: readonly LetterDraft[]): readonly LetterDraft[] =>
  letters.filter(({ signedBy }) => signedBy === null);
