import { AsyncLocalStorage } from 'node:async_hooks';
import type { Words } from '../domain/words.js';

export type { Words };

export type Language = 'zh-CN' | 'en';

const asked = new AsyncLocalStorage<Language>();

/** The language of the request that is being answered; Chinese where there is none: jobs, mails, feeds. */
export const language = (): Language => asked.getStore() ?? 'zh-CN';

/** Everything said while this work goes on is said in that language. */
export function inLanguage<T>(chosen: Language, work: () => T): T {
  return asked.run(chosen, work);
}

/** What whoever asked can read. A text without its translation does not compile, nor does it pass the lint of pages. */
export function say(words: Words): string;
export function say<T>(chinese: T, english: T): T;
export function say(...[first, second]: readonly unknown[]): unknown {
  const [chinese, english] = second === undefined ? (first as Words) : [first, second];
  return language() === 'en' ? english : chinese;
}

/** A list in words: 甲、乙、丙 */
export const listed = (words: readonly string[]): string => words.join(say('、', ', '));
