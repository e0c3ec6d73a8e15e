import type { Child } from 'hono/jsx';
import type { LetterDraft } from '../../domain/obligation/letter-draft.js';
import { dateWords } from '../dates.js';
import { say } from '../say.js';
import { draftTerm } from './words.js';

interface Letters {
  readonly base: string;
  readonly shown: {
    readonly id: string;
    readonly letters: readonly LetterDraft[];
    readonly deadlines: readonly { readonly name: string; readonly due: string }[];
  };
  /** Only what was drafted about this deadline. */
  readonly deadline?: string;
  /** The viewer may sign. */
  readonly signs: boolean;
}

/** 催办函, 提请督办: one click to the draft; where there is none yet, when the engine drafts the next. */
export function LetterLinks({ base, shown, deadline, signs }: Letters): Child {
  const letters = shown.letters.filter((letter) => deadline === undefined || letter.deadline === deadline);
  if (letters.length === 0) {
    const next = shown.deadlines.find(
      ({ name }) => name.startsWith(deadline ?? '') && name.includes('/escalate'),
    );
    return next === undefined
      ? '—'
      : say(`下一次升级提醒：${dateWords(next.due)}`, `Next escalation: ${dateWords(next.due)}`);
  }
  return letters.map(({ id, kind, signedBy }) => {
    const name = draftTerm(kind);
    if (signedBy !== null)
      return (
        <span class="mark calm">
          {name}
          {say('已签发 ', ' signed ')}
        </span>
      );
    return signs ? (
      <a class="spaced" href={`${base}/${shown.id}/act/SignLetter?letter=${encodeURIComponent(id)}`}>
        {say('签发', 'Sign the ')}
        {name}
        <span class="sr">
          {say('：', ': ')}
          {shown.id}
        </span>{' '}
      </a>
    ) : (
      <span>
        {name}
        {say('待签发 ', ' to be signed ')}
      </span>
    );
  });
}
