import { stopWords, synonyms } from './synonyms.js';

/** Full width and half width, upper and lower case, blanks and punctuation are no difference. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Without the words that tell nothing apart; a name that consists of nothing else stays as it is. */
export function bareName(plain: string): string {
  const bare = stopWords.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  return bare === '' ? plain : bare;
}

const usual = new Map(
  synonyms.flatMap(([first = '', ...others]) => others.map((other) => [plainName(other), plainName(first)])),
);
/** Longest first, so that 居民身份证号码 is not taken for 居民 and 身份证号码. */
const inside = [...usual].sort(([a], [b]) => b.length - a.length);

/** The usual word for each word in a bare name, looked up whole first and then inside. */
export function usualName(bare: string): string {
  const whole = usual.get(bare);
  if (whole !== undefined) return whole;
  let rest = bare;
  let out = '';
  while (rest !== '') {
    const found = inside.find(([word]) => rest.startsWith(word));
    const kept = synonymAt(rest);
    const [word, meant] = found !== undefined && found[0].length >= kept.length ? found : [kept, kept];
    out += meant;
    rest = rest.slice(word.length);
  }
  // 机动车驾驶员 has only now become 机动车驾驶人, which stands for 驾驶人.
  return usual.get(out) ?? out;
}

const firsts = [...new Set(usual.values())].sort((a, b) => b.length - a.length);

/** A usual word that stands here already is left whole; else one character. */
function synonymAt(rest: string): string {
  return firsts.find((word) => rest.startsWith(word)) ?? Array.from(rest)[0] ?? '';
}
