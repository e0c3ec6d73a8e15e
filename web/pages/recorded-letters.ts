import type { ShownEvent } from '../../client/case-events.js';
import type { LetterInDossier } from '../../domain/dossier/dossier.js';
import { dossierTerms } from '../../domain/dossier/glossary.js';
import { eventsEnglish, letterEnglish } from '../../domain/glossary-english.js';
import { letterTerms } from '../../domain/letter/letter-kind.js';
import { say } from '../say.js';

/** A line of 办理记录: an event of the case, an attempt that was refused, or a letter that was sent. */
export type RecordLine = ShownEvent | LetterLine;

interface LetterLine extends Pick<ShownEvent, 'type' | 'at'> {
  readonly actor: Pick<ShownEvent['actor'], 'user' | 'roles'>;
  readonly data: Pick<LetterInDossier, 'kind' | 'documentNo' | 'content'>;
  readonly stream: 'letters';
}

/** Letters lie beside the case, in a stream of their own: they stand among its events by the time they were sent. */
export function withLetters(
  events: readonly ShownEvent[],
  letters: readonly LetterInDossier[],
): readonly RecordLine[] {
  const lines: RecordLine[] = [...events];
  for (const letter of letters) {
    const later = lines.findIndex(({ at }) => Date.parse(at) > Date.parse(letter.at));
    lines.splice(later === -1 ? lines.length : later, 0, {
      type: 'LetterIssued',
      at: letter.at,
      actor: { user: letter.by, roles: [] },
      data: letter,
      stream: 'letters',
    });
  }
  return lines;
}

/** 函件已发出 */
export const letterSentTerm = (): string =>
  say(dossierTerms.events.LetterIssued, eventsEnglish.dossier.LetterIssued);

/** What was sent, about what, and under which number. */
export function sentLetterWords({ data: { kind, content, documentNo } }: LetterLine): readonly string[] {
  const term = say(letterTerms[kind], letterEnglish[kind]);
  return [term, content.title, documentNo].filter((text) => text !== '');
}
