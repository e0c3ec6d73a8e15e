import { namesOfColumns } from './column-names.js';
import type { Column } from './column-names.js';

/** What a heading nobody knows probably means. A person decides. */
export interface HeaderProposal {
  readonly heading: string;
  readonly column: Column;
  /** The column's official name. */
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Words that say a lot about a column whatever stands around them. */
const tellingWords: readonly (readonly [RegExp, Column])[] = [
  [/部门|单位|机构|权属|来源方|责任方/, 'provider'],
  [/名称|标题|题名/, 'title'],
  [/摘要|简介|描述|说明|概述/, 'abstract'],
  [/频率|频度|周期/, 'updateFrequency'],
  [/编码|编号|代码|标识符/, 'code'],
  [/字段|信息项|数据项|数据元/, 'items'],
];
const wordWeight = 0.35;
const leastConfidence = 0.4;

/** For each unknown heading the nearest column that the file does not have yet; each column once. */
export function headerProposals(
  headings: readonly string[],
  taken: ReadonlySet<Column>,
): readonly HeaderProposal[] {
  const used = new Set(taken);
  return headings
    .flatMap((heading) => candidates(heading.trim()))
    .sort((a, b) => b.confidence - a.confidence)
    .filter(({ heading, column, confidence }, index, all) => {
      const isNearest = all.findIndex((one) => one.heading === heading && !taken.has(one.column)) === index;
      if (!isNearest || confidence < leastConfidence || used.has(column)) return false;
      used.add(column);
      return true;
    });
}

function candidates(heading: string): readonly HeaderProposal[] {
  return Object.entries(namesOfColumns).map(([key, names]) => {
    const column = key as Column;
    const nearest = Math.max(...names.map((name) => likeness(heading, name)));
    const told = tellingWords.some(([word, about]) => about === column && word.test(heading))
      ? wordWeight
      : 0;
    const confidence = Math.round(Math.min(0.95, nearest * (1 - wordWeight) + told) * 100) / 100;
    return { heading, column, name: names[0], confidence };
  });
}

/** Dice's measure over characters and pairs of characters. */
function likeness(left: string, right: string): number {
  const [a, b] = [parts(left), parts(right)];
  const shared = [...a].filter((part) => b.has(part)).length;
  return (2 * shared) / (a.size + b.size);
}

function parts(text: string): ReadonlySet<string> {
  const letters = Array.from(text.normalize('NFKC').replace(/\s/g, ''));
  return new Set([
    ...letters,
    ...letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`),
  ]);
}
