import { plainWords, searchWords } from '../store/search-words.js';
import type { HefuConnection } from './connection.js';
import { listDepartments } from './directory.js';

/** What a department is found by, by its names: names change seldom, and pinyin costs more than looking it up. */
const kept = new Map<string, string>();
const mostKept = 20_000;

/** For each word of `text` the departments it names, by name, other name or pinyin: `wsjk` names 市卫生健康委. */
export async function namedDepartments(
  hefu: HefuConnection,
  text: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return new Map();
  const departments = await listDepartments(hefu);
  if (kept.size > mostKept) kept.clear();
  const found = new Map<string, string[]>(words.map((word) => [word, []]));
  for (const { code, name, aliases } of departments) {
    const names = await Promise.all([name, ...aliases].map(wordsOf));
    for (const [word, codes] of found)
      if (names.some((one) => one.includes(plainWords(word)))) codes.push(code);
  }
  return found;
}

async function wordsOf(name: string): Promise<string> {
  const before = kept.get(name);
  if (before !== undefined) return before;
  const words = await searchWords(name);
  kept.set(name, words);
  return words;
}
