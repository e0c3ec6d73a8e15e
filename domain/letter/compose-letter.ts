import {
  authorityHindrance,
  signingOf,
  supervisionRequest,
  urgingLetter,
  type AuthorityPlace,
} from './authority-letters.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import { clause, fullWidth } from './full-width.js';
import { handOverSheet, sheetHindrance } from './hand-over-sheet.js';
import type { LetterContent } from './letter-content.js';
import type { Hindrance } from './hindrances.js';
import type { LetterFacts, LetterPlace } from './letter-facts.js';
import type { LetterKind } from './letter-kind.js';
import { matterOfRequest } from './matters.js';
import type { OwedMatter } from './owed-matter.js';
import { consentReply, refusalReply, replyHindrance } from './reply-letters.js';
import { supplementNotice } from './supplement-notice.js';

/** 催办函 and 提请督办 are written alike in every kind of case; what answers an application for opening is that case's. */
type OpeningKind = 'opening-reply' | 'opening-refusal';
type OwnKind = Exclude<LetterKind, LetterDraft['kind'] | OpeningKind>;

const writers: {
  readonly [K in OwnKind]: {
    readonly write: (place: LetterPlace) => Omit<LetterContent, 'kind' | 'documentNo'>;
    readonly hindrance: (place: LetterPlace) => Hindrance;
  };
} = {
  'consent-reply': {
    write: consentReply,
    hindrance: ({ facts }) => replyHindrance(facts.case, 'approve'),
  },
  'refusal-reply': { write: refusalReply, hindrance: ({ facts }) => replyHindrance(facts.case, 'refuse') },
  'supplement-notice': { write: supplementNotice, hindrance: () => null },
  'hand-over-sheet': { write: handOverSheet, hindrance: ({ facts }) => sheetHindrance(facts.case) },
};

/** A letter the case has a place for, and why it cannot be sent yet. */
export interface PossibleLetter {
  readonly kind: LetterKind;
  readonly of: string;
  readonly hindrance: Hindrance;
  /** 发文字号, where one was given when it was signed. */
  readonly signedNo: string | null;
}

/** Every letter that what is recorded gives rise to, drafts included. */
export function possibleLetters(facts: LetterFacts): readonly PossibleLetter[] {
  const own = facts.case;
  const { answer, proposal } = own;
  const decision = (answer ?? proposal)?.decision;
  const offline = (answer?.terms.mode ?? own.mode) === 'offline' && answer?.decision === 'approve';
  const found: readonly (readonly [OwnKind, string])[] = [
    ...own.supplements.map((_, index) => ['supplement-notice', String(index + 1)] as const),
    ...(decision === 'approve' ? [['consent-reply', ''] as const] : []),
    ...(decision === 'refuse' ? [['refusal-reply', ''] as const] : []),
    ...(offline ? [['hand-over-sheet', ''] as const] : []),
  ];
  return [
    ...found.map(([kind, of]) => ({
      kind,
      of,
      hindrance: writers[kind].hindrance({ facts, of }),
      signedNo: null,
    })),
    ...possibleAuthorityLetters(matterOfRequest(facts)),
  ];
}

/** What the letter says, from what is recorded and nothing else; null where the case has no place for it. */
export function composeLetter(
  facts: LetterFacts,
  kind: LetterKind,
  of: string,
  documentNo: string | null,
): LetterContent | null {
  if (kind === 'urging-letter' || kind === 'supervision-request') {
    const { authority, supervisor } = facts;
    const place = { of, matter: matterOfRequest(facts), authority, supervisor };
    return composeAuthorityLetter(place, kind, documentNo);
  }
  if (kind === 'opening-reply' || kind === 'opening-refusal') return null;
  const has = possibleLetters(facts).some((one) => one.kind === kind && one.of === of);
  if (!has) return null;
  return finished(kind, documentNo, writers[kind].write({ facts, of }));
}

/** What the authority can write in a case of any kind: its drafts, and why one cannot be sent yet. */
export function possibleAuthorityLetters(matter: OwedMatter): readonly PossibleLetter[] {
  return matter.letters.map(({ kind, id }) => ({
    kind,
    of: id,
    hindrance: authorityHindrance({ matter, of: id }),
    signedNo: signingOf(matter, id)?.data.documentNo || null,
  }));
}

/** What such a letter says; null where the case has no such draft. */
export function composeAuthorityLetter(
  place: AuthorityPlace,
  kind: LetterKind,
  documentNo: string | null,
): LetterContent | null {
  const draft = place.matter.letters.find((one) => one.id === place.of && one.kind === kind);
  if (draft === undefined || place.matter.due(draft.deadline) === null) return null;
  const write = draft.kind === 'urging-letter' ? urgingLetter : supervisionRequest;
  return finished(kind, documentNo, write(place));
}

/** In the script of official documents, with the number its department gave it. */
export function finished(
  kind: LetterKind,
  documentNo: string | null,
  letter: Omit<LetterContent, 'kind' | 'documentNo'>,
): LetterContent {
  const { issuer, title, addressee, paragraphs, closing, date, rows } = letter;
  const number = documentNo === null ? null : clause(documentNo);
  return {
    kind,
    issuer: fullWidth(issuer),
    documentNo: number === '' ? null : number,
    title: fullWidth(title),
    addressee: fullWidth(addressee),
    paragraphs: paragraphs.map(fullWidth),
    closing,
    date,
    rows,
  };
}
