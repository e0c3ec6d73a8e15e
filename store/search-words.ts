import type * as PinyinPro from 'pinyin-pro';

type Pinyin = (typeof PinyinPro)['pinyin'];

/** Loading it takes longer than most commands: only whoever names or finds something by pinyin waits for it. */
let library: Promise<Pinyin> | undefined;

async function pinyinOf(): Promise<Pinyin> {
  library ??= import('pinyin-pro').then(({ pinyin }) => pinyin);
  return library;
}

/** As it is compared: one width, one case, no blanks. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** What a name is found by: itself, its pinyin, the initials: `户籍人口 hujirenkou hjrk`. */
export async function searchWords(name: string): Promise<string> {
  const plain = plainWords(name);
  const pinyin = await pinyinOf();
  const syllables = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const initials = syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable.slice(0, 1) : syllable));
  return [plain, syllables.join(''), initials.join('')].join(' ');
}
