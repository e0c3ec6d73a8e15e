import type { LetterKind } from './letter-kind.js';

/** What a letter says, in the order of the page; how it looks is the renderers'. */
export interface LetterContent {
  readonly kind: LetterKind;
  /** 发文机关标志 */
  readonly issuer: string;
  /** 发文字号, as the department's own document system gave it; null while there is none: never made up. */
  readonly documentNo: string | null;
  readonly title: string;
  /** 主送机关, without its colon; empty for a sheet that is addressed to nobody. */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** 特此函复。 */
  readonly closing: string;
  /** 成文日期, e.g. 2026年12月7日; null while nobody has decided. */
  readonly date: string | null;
  /** Rows of a form (the hand-over sheet): what, and its value; an empty value is filled in by hand. */
  readonly rows: readonly (readonly [string, string])[];
}

/** 2026年12月7日: Arabic figures, no filling zeros (GB/T 9704-2012, 7.3.5.4). */
export function letterDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year ?? 0}年${month ?? 0}月${day ?? 0}日`;
}
