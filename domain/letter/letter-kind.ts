/** What is written to somebody in a case: answers, demands, and the sheet that goes with a disk. */
export const letterKinds = [
  'consent-reply',
  'refusal-reply',
  'supplement-notice',
  'urging-letter',
  'supervision-request',
  'hand-over-sheet',
  'opening-reply',
  'opening-refusal',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** 函件 */
export const letterTerms = {
  'consent-reply': '复函',
  'refusal-reply': '不同意共享的复函',
  'supplement-notice': '补正函',
  'urging-letter': '催办函',
  'supervision-request': '提请督办函',
  'hand-over-sheet': '离线交换交接单',
  'opening-reply': '同意开放的复函',
  'opening-refusal': '不予开放的复函',
} as const satisfies Record<LetterKind, string>;

/** Which side writes it: the provider, or whoever supervises. */
export const writtenBy = {
  'consent-reply': 'provider',
  'refusal-reply': 'provider',
  'supplement-notice': 'provider',
  'urging-letter': 'authority',
  'supervision-request': 'authority',
  'hand-over-sheet': 'provider',
  'opening-reply': 'provider',
  'opening-refusal': 'provider',
} as const satisfies Record<LetterKind, 'provider' | 'authority'>;

export const isLetterKind = (text: string): text is LetterKind => letterKinds.some((kind) => kind === text);
