/**
 * What a declared 更新周期 promises. `every`: at least once in so many months or days. `continuous`: 即时, 实时.
 * `none`: nothing to be late with (静态, 不定期). `unknown`: not understood, and reported as such, never guessed.
 */
export type UpdateFrequency =
  | { readonly kind: 'every'; readonly months: number; readonly days: number }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const every = (months: number, days: number): UpdateFrequency => ({ kind: 'every', months, days });
const continuous: UpdateFrequency = { kind: 'continuous' };
const none: UpdateFrequency = { kind: 'none' };

/** Usual words; 每 and 按 in front are taken off before. */
const words: ReadonlyMap<string, UpdateFrequency> = new Map([
  ...(['即时', '实时', '动态', '不间断'] as const).map((word) => [word, continuous] as const),
  ...(['静态数据', '静态', '不更新', '一次性', '不定期', '不定期更新', '按需', '按需更新'] as const).map(
    (word) => [word, none] as const,
  ),
  ['天', every(0, 1)],
  ['日', every(0, 1)],
  ['周', every(0, 7)],
  ['星期', every(0, 7)],
  ['旬', every(0, 11)],
  ['半月', every(0, 16)],
  ['月', every(1, 0)],
  ['季度', every(3, 0)],
  ['季', every(3, 0)],
  ['半年', every(6, 0)],
  ['年', every(12, 0)],
  ['年度', every(12, 0)],
]);

const units: ReadonlyMap<string, (count: number) => UpdateFrequency> = new Map([
  ['天', (count: number) => every(0, count)],
  ['日', (count: number) => every(0, count)],
  ['周', (count: number) => every(0, 7 * count)],
  ['个月', (count: number) => every(count, 0)],
  ['月', (count: number) => every(count, 0)],
  ['年', (count: number) => every(12 * count, 0)],
]);
const numerals = '零一二三四五六七八九十';

/** 每年, 每季度, 每3个月, 实时, 静态数据, …; full width and half width are the same. */
export function readUpdateFrequency(text: string): UpdateFrequency {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const whole = words.get(plain);
  if (whole !== undefined) return whole;
  const bare = plain
    .replace(/^[每按]/, '')
    .replace(/(?:更新)?(?:一次|1次)?$/, '')
    .replace(/更新$/, '');
  const known = words.get(bare);
  if (known !== undefined) return known;
  const counted = /^(\d{1,3}|[一二两三四五六七八九十])(个月|天|日|周|月|年)$/.exec(bare);
  const unit = units.get(counted?.[2] ?? '');
  const count = numberOf(counted?.[1] ?? '');
  return unit === undefined || count === 0 ? { kind: 'unknown' } : unit(count);
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return text === '两' ? 2 : Math.max(0, numerals.indexOf(text === '' ? '?' : text));
}
