import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { modeTerms } from '../share-request/glossary.js';
import type { AnswerTerms } from '../share-request/events.js';
import type { ShareRequestCase } from '../share-request/state.js';
import { clause } from './full-width.js';
import { appliesItself, byVirtueOf, cited, ground } from './legal-basis.js';
import { letterDate, type LetterContent } from './letter-content.js';
import { hindrances, type Hindrance } from './hindrances.js';
import { application, named, type LetterPlace } from './letter-facts.js';

type Reply = Omit<LetterContent, 'kind' | 'documentNo'>;

/** 复函: what is granted, how, under which conditions, until when. */
export function consentReply({ facts: { case: own } }: LetterPlace): Reply {
  const terms = termsOf(own, 'approve');
  return reply(own, '同意', [
    `同意向贵单位共享${named(own)}（资源代码${own.resource.code}${word(own)}）。${items(own, terms)}`,
    ...mode(own, terms),
    ...(blank(terms.conditions) ? [] : [`使用条件：${clause(terms.conditions)}。`]),
    ...(terms.validUntil === null ? [] : [`使用期限至${letterDate(terms.validUntil)}。`]),
    ...delivery(own),
    ...use(own),
  ]);
}

/** 不同意共享的复函: every reason, every ground. */
export function refusalReply({ facts: { case: own } }: LetterPlace): Reply {
  const terms = termsOf(own, 'refuse');
  const grounds = terms.basis.map((text) => ground(own.ruleSet, text)).map(clause);
  return reply(own, '不同意', [
    `不同意向贵单位共享${named(own)}（资源代码${own.resource.code}${word(own)}）。`,
    `理由：${terms.reasons.map(clause).join('；')}。`,
    ...(grounds.length === 0 ? [] : [`不同意共享的依据：${grounds.join('；')}。`]),
    ...dispute(own),
  ]);
}

/** Sent is what can no longer be recalled. */
export function replyHindrance({ answer }: ShareRequestCase, decision: 'approve' | 'refuse'): Hindrance {
  if (answer?.decision !== decision) return hindrances.undecided;
  return answer.sentAt === null ? hindrances.recallable : null;
}

function reply(own: ShareRequestCase, consent: string, points: readonly string[]): Reply {
  const rule = own.ruleSet === null ? '' : (own.answerDue?.rule ?? own.ruleSet.rules.answerOnDemand);
  const law = cited(own.ruleSet, rule);
  return {
    issuer: own.provider.name,
    title: `${own.provider.name}关于${consent}共享${named(own)}的复函`,
    addressee: own.requester.name,
    paragraphs: [
      `贵单位${application(own)}收悉。经研究，现函复如下：`,
      ...points.map((point, index) => `${ordinal(index)}、${point}`),
      ...(law === null ? [] : [`本函依据${law}作出。`]),
    ],
    closing: '特此函复。',
    date: own.answer === null ? null : letterDate(shanghaiDate(own.answer.decidedAt)),
    rows: [],
  };
}

function termsOf({ answer, proposal }: ShareRequestCase, decision: 'approve' | 'refuse'): AnswerTerms {
  const from = [answer, proposal].find((one) => one?.decision === decision);
  if (from === null || from === undefined) throw new Error(`no ${decision} to write of`);
  return from.terms;
}

function word({ ruleSet, resource }: ShareRequestCase): string {
  return ruleSet === null ? '' : `，属${ruleSet.words[resource.class]}`;
}

/** What of the resource is granted, where not all of it is; by name, with the reason for what is not. */
function items({ resource }: ShareRequestCase, terms: AnswerTerms): string {
  const nameOf = (code: string): string => resource.items.find((item) => item.code === code)?.name ?? code;
  const granted = terms.items.filter((item) => item.granted).map(({ code }) => nameOf(code));
  const denied = terms.items
    .filter((item) => !item.granted)
    .map(({ code, reason }) => `${nameOf(code)}（${clause(reason ?? '')}）`);
  return [
    ...(granted.length === 0 ? [] : [`提供的信息项：${granted.join('、')}。`]),
    ...(denied.length === 0 ? [] : [`不予提供的信息项：${denied.join('、')}。`]),
  ].join('');
}

function mode(own: ShareRequestCase, terms: AnswerTerms): readonly string[] {
  const how = terms.mode ?? own.mode;
  return how === null ? [] : [`提供方式：${modeTerms[how]}。`];
}

function delivery({ deliveryDue, ruleSet }: ShareRequestCase): readonly string[] {
  if (deliveryDue === null) return [];
  const law = byVirtueOf(ruleSet, deliveryDue.rule);
  return [`${law}我单位将于${letterDate(deliveryDue.due)}前提供（含当日）。`];
}

/** How the data may be used, where the case's own rules say something of it. */
function use({ ruleSet }: ShareRequestCase): readonly string[] {
  if (appliesItself(ruleSet, 'cn-2025-809')) {
    const law = cited(ruleSet, 'B11') ?? '';
    return [
      `请按照${law}的规定使用共享数据；未经我单位同意，不得扩大使用范围、用于其他目的或者提供给第三方。`,
    ];
  }
  if (!appliesItself(ruleSet, 'sh-2016-238')) return [];
  return [`请按照${cited(ruleSet, 'A20') ?? ''}的要求合理使用共享数据，接受监督。`];
}

function dispute({ ruleSet }: ShareRequestCase): readonly string[] {
  if (!appliesItself(ruleSet, 'cn-2025-809')) return [];
  return [`对本答复有争议的，可以按照${cited(ruleSet, 'B14') ?? ''}的规定，先与我单位协商。`];
}

const blank = (text: string): boolean => text.trim() === '';
const ordinal = (index: number): string => ['一', '二', '三', '四', '五', '六', '七'][index] ?? String(index);
