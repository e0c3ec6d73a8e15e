import type { LadderStep } from '../settings/setting-values.js';
import type { ObligationEventData } from './obligation-events.js';
import type { Obligation } from './obligation.js';

/** A letter only a person can sign: 催办函, 提请督办. */
export interface LetterDraft {
  readonly id: string;
  readonly kind: 'urging-letter' | 'supervision-request';
  readonly deadline: string;
  readonly signedBy: string | null;
}

/** A step of the ladder may draft a letter; signing it is another matter. */
export function withDraft(
  letters: readonly LetterDraft[],
  { deadline, level, draft }: ObligationEventData['Escalated'],
): readonly LetterDraft[] {
  const id = `${deadline}-${level}`;
  if (draft === 'none' || letters.some((letter) => letter.id === id)) return letters;
  return [...letters, { id, kind: draft, deadline, signedBy: null }];
}

/** It was not late after all: what nobody has signed is no draft any more. */
export function withoutDrafts(letters: readonly LetterDraft[], deadline: string): readonly LetterDraft[] {
  return letters.filter((letter) => letter.deadline !== deadline || letter.signedBy !== null);
}

/** Is one of these far enough up the ladder to be listed for 通报? */
export function isListed(dues: readonly Obligation[], ladder: readonly LadderStep[]): boolean {
  return dues.some(({ level }) => ladder.slice(0, level).some((step) => step.listForCircular));
}
