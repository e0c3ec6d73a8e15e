import { holidayEnglish } from '../calendar/day-reasons-english.js';
import { noticeProblems } from '../calendar/notice-problems.js';
import { noticeProblemsEnglish } from './calendar-notice/problems-english.js';
import { dayInEnglish } from './day-in-english.js';
import { commonTerms, glossary } from './glossary.js';
import type { Refusal } from './refusal.js';
import { engineRefusalsEnglish, refusalsEnglish } from './refusals-english.js';
import { termEnglish } from './terms-english.js';
import type { Sentences } from './translation.js';

/**
 * A refusal in English. What is on record is its Chinese sentence and stays so; the same sentence of the glossary that
 * was filled then gives back what its blanks were filled with, and the English one is filled with that. Names and
 * codes stay as they are. Null where the sentence is of another version's glossary.
 */
export function refusalInEnglish({ code, message }: Pick<Refusal, 'code' | 'message'>): string | null {
  const told = kinds.flatMap(([category, chinese, english]) => {
    const [sentence, translation] = [own(chinese, code), own(english, code)];
    if (sentence === undefined || translation === undefined) return [];
    const values = blanksOf(sentence, message);
    return values === null ? [] : [filledWith(translation, values, category)];
  });
  // Kinds share codes and sentences, not what they call things: the kind that knows its own words leaves least over.
  return told.sort((left, right) => chineseIn(left) - chineseIn(right))[0] ?? null;
}

const kinds: readonly (readonly [category: string, chinese: Sentences, english: Sentences])[] = [
  ...Object.entries(glossary).map(
    ([category, { refusals }]) =>
      [
        category,
        refusals,
        (refusalsEnglish as { readonly [of: string]: Sentences })[category] ?? {},
      ] as const,
  ),
  ['engine', commonTerms.refusals, engineRefusalsEnglish],
];

const own = (sentences: Sentences, code: string): string | undefined =>
  Object.hasOwn(sentences, code) ? sentences[code] : undefined;

const blank = /\{(\w*)\}/g;
const verbatim = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What the blanks of a sentence were filled with; null when the text is not this sentence. */
function blanksOf(sentence: string, text: string): ReadonlyMap<string, string> | null {
  const names = [...sentence.matchAll(blank)].map(([, name = '']) => name);
  const found = new RegExp(
    `^${sentence
      .split(/\{\w*\}/)
      .map(verbatim)
      .join('(.*?)')}$`,
    's',
  ).exec(text);
  return found === null ? null : new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
}

const filledWith = (sentence: string, values: ReadonlyMap<string, string>, category: string): string =>
  sentence.replace(blank, (_, name: string) => valueInEnglish(values.get(name) ?? '', category));

const chineseIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** What is wrong with a notice of days off, in English; as it is where it is another sentence. */
export function noticeProblemInEnglish(text: string): string {
  for (const [code, sentence] of Object.entries(noticeProblems)) {
    const values = blanksOf(sentence, text);
    const translation = own(noticeProblemsEnglish, code);
    if (values !== null && translation !== undefined) return filledWith(translation, values, 'calendar');
  }
  return text;
}

/** A value as it was filled in: a term, several of them, a day, a moment, some of many names, or a name. */
function valueInEnglish(value: string, category: string): string {
  const term = termEnglish(category, value) ?? termEnglish(category, `${value}。`)?.replace(/\.$/, '');
  if (term !== undefined) return term;
  if (category === 'calendar' && /[。]$/.test(value)) return noticeProblemInEnglish(value);
  return value
    .replace(/等(\d+)项$/, (_, count: string) => `、and others, ${count} in all`)
    .split('、')
    .map((one) => termEnglish(category, one) ?? dayInEnglish(holidayEnglish(one)))
    .join(', ');
}
