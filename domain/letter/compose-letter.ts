import { authorityHindrance, supervisionRequest, urgingLetter } from './authority-letters.js';
import { clause, fullWidth } from './full-width.js';
import { handOverSheet, sheetHindrance } from './hand-over-sheet.js';
import type { LetterContent } from './letter-content.js';
import type { Hindrance } from './hindrances.js';
import type { LetterFacts, LetterPlace } from './letter-facts.js';
import type { LetterKind } from './letter-kind.js';
import { consentReply, refusalReply, replyHindrance } from './reply-letters.js';
import { supplementNotice } from './supplement-notice.js';

const writers: {
  readonly [K in LetterKind]: {
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
  'urging-letter': { write: urgingLetter, hindrance: authorityHindrance },
  'supervision-request': { write: supervisionRequest, hindrance: authorityHindrance },
  'hand-over-sheet': { write: handOverSheet, hindrance: ({ facts }) => sheetHindrance(facts.case) },
};

/** A letter the case has a place for, and why it cannot be sent yet. */
export interface PossibleLetter {
  readonly kind: LetterKind;
  readonly of: string;
  readonly hindrance: Hindrance;
}

/** Every letter that what is recorded gives rise to, drafts included. */
export function possibleLetters(facts: LetterFacts): readonly PossibleLetter[] {
  const own = facts.case;
  const { answer, proposal } = own;
  const decision = (answer ?? proposal)?.decision;
  const offline = (answer?.terms.mode ?? own.mode) === 'offline' && answer?.decision === 'approve';
  const found: readonly (readonly [LetterKind, string])[] = [
    ...own.supplements.map((_, index) => ['supplement-notice', String(index + 1)] as const),
    ...(decision === 'approve' ? [['consent-reply', ''] as const] : []),
    ...(decision === 'refuse' ? [['refusal-reply', ''] as const] : []),
    ...(offline ? [['hand-over-sheet', ''] as const] : []),
    ...own.letters.map((draft) => [draft.kind, draft.id] as const),
  ];
  return found.map(([kind, of]) => ({ kind, of, hindrance: writers[kind].hindrance({ facts, of }) }));
}

/** What the letter says, from what is recorded and nothing else; null where the case has no place for it. */
export function composeLetter(
  facts: LetterFacts,
  kind: LetterKind,
  of: string,
  documentNo: string | null,
): LetterContent | null {
  const has = possibleLetters(facts).some((one) => one.kind === kind && one.of === of);
  if (!has) return null;
  const { issuer, title, addressee, paragraphs, closing, date, rows } = writers[kind].write({ facts, of });
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
