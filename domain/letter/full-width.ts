const wide: { readonly [mark: string]: string } = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const han = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]`;
const beside = new RegExp(String.raw`(?<=${han}) ?[,;:?!()] ?|[,;:?!()] ?(?=${han})`, 'gu');

const fullStop = new RegExp(String.raw`(?<=\p{Script=Han})\.(?=$|\s|${han})`, 'gu');

/** Punctuation beside Chinese characters as Chinese has it; numbers, addresses and Latin words keep theirs. */
export function fullWidth(text: string): string {
  let quotes = 0;
  return text
    .trim()
    .replace(/\s*\n\s*/g, '，')
    .replace(/"/g, () => ((quotes += 1) % 2 === 1 ? '“' : '”'))
    .replace(beside, (mark) => wide[mark.trim()] ?? mark)
    .replace(fullStop, '。');
}

/** A part of a sentence: without the full stop somebody put at its end. */
export const clause = (text: string): string => fullWidth(text).replace(/[。；，;,.]+$/u, '');
