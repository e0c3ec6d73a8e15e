import type { NoticeKind } from './notice-kind.js';

/** What notices are about, as a person chooses among them. */
export const noticeTopics = [
  'overdue',
  'reminder',
  'request',
  'plan',
  'catalogue',
  'demand',
  'opening',
  'account',
] as const;
export type NoticeTopic = (typeof noticeTopics)[number];

/** How a person is told besides the inbox, which has everything: by a mail at once, in the day's mail, not at all. */
export const noticeWays = ['now', 'digest', 'inbox'] as const;
export type NoticeWay = (typeof noticeWays)[number];

export interface NoticeChoices {
  /** What was not chosen is mailed at once. */
  readonly topics: { readonly [topic: string]: NoticeWay };
  /** Whether the day's mail comes at all. */
  readonly daily: boolean;
}

export const isNoticeTopic = (text: string): text is NoticeTopic =>
  (noticeTopics as readonly string[]).includes(text);

/** A passed deadline and what follows from it reach whoever holds the duty, whether they like it or not. */
export const isRequiredTopic = (topic: string): boolean => topic === 'overdue';

export const topicTerms = {
  overdue: '超期与督办',
  reminder: '期限提醒与变更',
  request: '共享申请的办理进展',
  plan: '年度计划',
  catalogue: '资源目录',
  demand: '数据需求',
  opening: '依申请开放',
  account: '本人信息与系统设置',
} satisfies Record<NoticeTopic, string>;

export const wayTerms = {
  now: '即时发送邮件',
  digest: '并入每日摘要邮件',
  inbox: '只在系统内通知',
} satisfies Record<NoticeWay, string>;

/** How a person is told of this kind. */
export function wayOf(choices: NoticeChoices | undefined, kind: string): NoticeWay {
  const topic = Object.hasOwn(topicOfKind, kind) ? topicOfKind[kind as NoticeKind] : undefined;
  if (topic === undefined || isRequiredTopic(topic)) return 'now';
  return choices?.topics[topic] ?? 'now';
}

/** The kinds that are not mailed at once. */
export function kindsNotMailed(choices: NoticeChoices): readonly string[] {
  return Object.keys(topicOfKind)
    .filter((kind) => wayOf(choices, kind) !== 'now')
    .sort();
}

const topicOfKind: { readonly [K in NoticeKind]: NoticeTopic } = {
  'deadline-passed': 'overdue',
  'draft-to-sign': 'overdue',
  escalated: 'overdue',
  urged: 'overdue',
  'deadline-moved': 'reminder',
  'demand-reminder': 'reminder',
  'due-reminder': 'reminder',
  'paper-missing': 'reminder',
  'use-expired': 'reminder',
  answered: 'request',
  'clock-started': 'request',
  delivered: 'request',
  endorsed: 'request',
  'extension-denied': 'request',
  'extension-granted': 'request',
  'extension-requested': 'request',
  'letter-received': 'request',
  'letter-signed': 'request',
  misdirected: 'request',
  proposed: 'request',
  reassigned: 'request',
  returned: 'request',
  submitted: 'request',
  'supplement-received': 'request',
  'supplement-requested': 'request',
  withdrawn: 'request',
  'delay-explained': 'plan',
  'filing-returned': 'plan',
  'list-filed': 'plan',
  'list-published': 'plan',
  'list-revised': 'plan',
  'opening-differs': 'plan',
  'plan-amended': 'plan',
  'plan-closed': 'plan',
  'plan-invited': 'plan',
  'plan-issued': 'plan',
  'plan-joined': 'plan',
  'safety-list-loaded': 'plan',
  'catalogue-changed': 'catalogue',
  'catalogue-noted': 'catalogue',
  'catalogue-published': 'catalogue',
  'catalogue-returned': 'catalogue',
  'catalogue-submitted': 'catalogue',
  'entry-noted': 'catalogue',
  'change-completed': 'catalogue',
  'change-reported': 'catalogue',
  'change-returned': 'catalogue',
  'change-to-review': 'catalogue',
  'change-unaffected': 'catalogue',
  'change-withdrawn': 'catalogue',
  'demand-declined': 'demand',
  'demand-forwarded': 'demand',
  'demand-met': 'demand',
  'demand-recorded': 'demand',
  'demand-to-forward': 'demand',
  'demand-withdrawn': 'demand',
  'opening-consulted': 'opening',
  'opening-decided': 'opening',
  'opening-halted': 'opening',
  'opening-opinion': 'opening',
  'opening-registered': 'opening',
  'opening-to-decide': 'opening',
  'opening-withdrawn': 'opening',
  'person-changed': 'account',
  'setting-changed': 'account',
};
