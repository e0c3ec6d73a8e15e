import type { Child } from 'hono/jsx';
import { language } from '../say.js';

/**
 * What stands in the record as it was written, in Chinese: names, titles, what somebody typed, the sentence of a
 * refusal. On an English page it is marked as Chinese, for whoever has it read aloud.
 */
export function asWritten(text: string): Child {
  return writtenIn(text) === undefined ? text : <span lang="zh-CN">{text}</span>;
}

/** An English sentence that names things as they are written, in Chinese: only those are marked. */
export function quoting(sentence: string): Child {
  if (writtenIn(sentence) === undefined) return sentence;
  // At odd places stands what was matched.
  const parts = sentence.split(/(\p{Script=Han}(?:[^\p{Script=Latin}]*\p{Script=Han})?)/u);
  return <>{parts.map((part, index) => (index % 2 === 0 ? part : <span lang="zh-CN">{part}</span>))}</>;
}

/** The same for an element that cannot hold another, as an option of a select: its `lang`. */
export const writtenIn = (text: string): 'zh-CN' | undefined =>
  language() === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
