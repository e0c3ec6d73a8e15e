import type { Child } from 'hono/jsx';
import { chineseDate } from '../../calendar/chinese-date.js';
import { draftTerms } from '../../domain/share-request/glossary.js';

interface Letters {
  readonly base: string;
  readonly shown: {
    readonly id: string;
    readonly letters: unknown;
    readonly deadlines: readonly { readonly name: string; readonly due: string }[];
  };
  /** Only what was drafted about this deadline. */
  readonly deadline?: string;
  /** The viewer may sign. */
  readonly signs: boolean;
}

interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly deadline: string;
  readonly signedBy: unknown;
}

const isLetter = (value: unknown): value is Letter =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'kind' in value &&
  'deadline' in value &&
  'signedBy' in value;

/** 催办函, 提请督办: one click to the draft; where there is none yet, when the engine drafts the next. */
export function LetterLinks({ base, shown, deadline, signs }: Letters): Child {
  const terms: { readonly [kind: string]: string } = draftTerms;
  const letters = (Array.isArray(shown.letters) ? shown.letters : [])
    .filter(isLetter)
    .filter((letter) => deadline === undefined || letter.deadline === deadline);
  if (letters.length === 0) {
    const next = shown.deadlines.find(
      ({ name }) => name.startsWith(deadline ?? '') && name.includes('/escalate'),
    );
    return next === undefined ? '—' : `下一次升级提醒：${chineseDate(next.due)}`;
  }
  return letters.map(({ id, kind, signedBy }) => {
    const name = terms[kind] ?? '文稿';
    if (signedBy !== null) return <span class="mark calm">{name}已签发 </span>;
    return signs ? (
      <a class="spaced" href={`${base}/${shown.id}/act/SignLetter?letter=${encodeURIComponent(id)}`}>
        签发{name}
        <span class="sr">：{shown.id}</span>{' '}
      </a>
    ) : (
      <span>{name}待签发 </span>
    );
  });
}
