import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { OpeningEvent } from '../opening-application/events.js';
import type { OpeningCase } from '../opening-application/state.js';
import { finished, type PossibleLetter } from './compose-letter.js';
import { clause } from './full-width.js';
import { hindrances, type Hindrance } from './hindrances.js';
import { letterDate, type LetterContent } from './letter-content.js';
import type { LetterKind } from './letter-kind.js';

/** An application for opening, with what happened on it. */
export interface OpeningMatter {
  readonly case: OpeningCase;
  readonly events: readonly OpeningEvent[];
}

type Own = Omit<LetterContent, 'kind' | 'documentNo'>;

/** The answer to whoever applied (A14): a draft from the proposal on, ready when it is decided. */
export function possibleOpeningLetters({ case: own }: OpeningMatter): readonly PossibleLetter[] {
  const kind = kindOf(own);
  return kind === null ? [] : [{ kind, of: '', hindrance: hindranceOf(own), signedNo: null }];
}

/** What it says, from what is recorded and nothing else; null where the case has no place for it. */
export function composeOpeningLetter(
  matter: OpeningMatter,
  kind: LetterKind,
  of: string,
  documentNo: string | null,
): LetterContent | null {
  if (of !== '' || kind !== kindOf(matter.case)) return null;
  return finished(kind, documentNo, kind === 'opening-reply' ? consent(matter) : refusal(matter));
}

function kindOf({ grant, refusal: refused, proposal, status }: OpeningCase): LetterKind | null {
  if (status === 'withdrawn') return null;
  if (grant !== null || (refused === null && proposal?.decision === 'grant')) return 'opening-reply';
  return refused !== null || proposal?.decision === 'refuse' ? 'opening-refusal' : null;
}

function hindranceOf({ status }: OpeningCase): Hindrance {
  if (status === 'granted' || status === 'refused') return null;
  return status === 'suspended' || status === 'expired' || status === 'ended'
    ? hindrances.halted
    : hindrances.undecided;
}

function consent({ case: own, events }: OpeningMatter): Own {
  const { grant, proposal, entry, url } = own;
  const { scope, validUntil, terms } = grant ?? { scope: '', validUntil: null, terms: '', ...proposal };
  const points = [
    `同意以应用接口方式，向${called(own)}定向开放“${entry.title}”（目录代码${entry.code}）。`,
    `使用范围：${clause(scope === '' ? own.scope : scope)}。用途：${clause(own.purpose)}。`,
    ...(validUntil === null ? [] : [`使用期限至${letterDate(validUntil)}。`]),
    ...(terms.trim() === '' ? [] : [`使用条件：${clause(terms)}。`]),
    url === null ? '接口地址和凭据另行告知。' : `接口地址：${url}。凭据另行告知，仅供本次准予的范围使用。`,
    '接口的调用情况由我单位登记，请配合使用情况的跟踪。',
  ];
  return answer({ case: own, events }, '同意', 'OpeningGranted', points);
}

function refusal({ case: own, events }: OpeningMatter): Own {
  const reason = own.refusal?.reason ?? own.proposal?.reason ?? '';
  return answer({ case: own, events }, '不予', 'OpeningRefused', [
    `不予开放“${own.entry.title}”（目录代码${own.entry.code}）。`,
    ...(reason.trim() === '' ? [] : [`理由：${clause(reason)}。`]),
  ]);
}

/** No law is cited: 238号 speaks of 2016 alone, and states neither a time nor a form for the answer. */
function answer(
  { case: own, events }: OpeningMatter,
  how: '同意' | '不予',
  type: 'OpeningGranted' | 'OpeningRefused',
  points: readonly string[],
): Own {
  const decided = events.findLast((event) => event.type === type);
  const number = own.letterNo.trim() === '' ? '' : `${clause(own.letterNo)}，`;
  const received = letterDate(own.receivedOn);
  return {
    issuer: own.provider.name,
    title: `${own.provider.name}关于${how}开放“${own.entry.title}”的复函`,
    addressee: called(own),
    paragraphs: [
      `关于申请开放“${own.entry.title}”的来函（${number}编号${own.id}，${received}收到）收悉。经会同相关部门研究，现函复如下：`,
      ...points.map((point, index) => `${ordinals[index] ?? index + 1}、${point}`),
    ],
    closing: '特此函复。',
    date: decided === undefined ? null : letterDate(shanghaiDate(decided.at)),
    rows: [],
  };
}

/** A natural person is known by the paper file alone; the name is written in by hand. */
const called = ({ applicant }: OpeningCase): string =>
  applicant.kind === 'individual' ? `申请人（纸质卷宗${applicant.paperFile}）` : applicant.name;

const ordinals = ['一', '二', '三', '四', '五', '六', '七'];
