import type { ShownEvent } from '../../client/case-events.js';
import { say } from '../say.js';
import type { CaseKind } from './case-kind.js';
import { draftTerm } from './words.js';

/**
 * Which draft was signed, and under what number. The event names the draft by its id alone: what it is says the step of
 * the ladder that drafted it.
 */
export function signedLetterWords(
  { type, data }: Pick<ShownEvent, 'type' | 'data'>,
  events: readonly Pick<ShownEvent, 'type' | 'data'>[],
  { deadlineTerm }: Pick<CaseKind, 'deadlineTerm'>,
): readonly string[] {
  if (type !== 'LetterSigned') return [];
  const { letter, documentNo } = data as { readonly letter: string; readonly documentNo: string };
  const drafted = events.flatMap((one) => (one.type === 'Escalated' ? [one.data as Drafting] : []));
  const step = drafted.find(({ deadline, level }) => `${deadline}-${level}` === letter);
  const [draft, due] = [draftTerm(step?.draft ?? ''), step === undefined ? '' : deadlineTerm(step.deadline)];
  return [due === '' ? draft : say(`${draft}（${due}）`, `${draft} (${due})`), documentNo];
}

/** What `Escalated` says of its draft, in every kind of case that has letters. */
interface Drafting {
  readonly deadline: string;
  readonly level: number;
  readonly draft: string;
}
