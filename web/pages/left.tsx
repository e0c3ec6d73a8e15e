import type { Child } from 'hono/jsx';
import { leftWords } from '../../domain/obligation/left-words.js';
import { leftWordsEnglish } from '../../domain/obligation/left-words-english.js';
import { say } from '../say.js';

/** 剩 3 个工作日, 今天到期, 超期 2 个工作日: in words, the colour only beside them. */
export function Left({
  left,
  due,
  today,
}: {
  readonly left: number | null;
  readonly due: string;
  readonly today: string;
}): Child {
  const mood = due < today ? 'late' : due === today || (left ?? 9) <= 3 ? 'soon' : 'calm';
  return (
    <span class={`left ${mood}`}>
      {left === null ? '' : say(leftWords, leftWordsEnglish)(left, due, today)}
    </span>
  );
}
