/** What is said, in both languages: Chinese is the source, English the translation. */
export type Words = readonly [chinese: string, english: string];

/** A term of two glossaries; a key that has none in them is no reason to show it raw. */
export function termWords(
  chinese: { readonly [key: string]: string },
  english: { readonly [key: string]: string },
  key: string,
  otherwise: Words,
): Words {
  return [chinese[key] ?? otherwise[0], english[key] ?? otherwise[1]];
}

/** A list in words: 甲、乙、丙 */
export const listWords = (words: readonly Words[]): Words => [
  words.map(([chinese]) => chinese).join('、'),
  words.map(([, english]) => english).join(', '),
];
