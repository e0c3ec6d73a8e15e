import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bundledCalendar } from './bundled-calendar.js';
import { bundledNotices } from './data/all.js';
import { parseNotice } from './parse-notice.js';

const known = bundledCalendar().notices;
const example = JSON.parse(
  readFileSync(new URL('fixtures/example-2027.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>>;

const problemsOf = (json: unknown): readonly string[] => {
  const parsed = parseNotice(json, known);
  return 'problems' in parsed ? parsed.problems : [];
};
const changed = (change: Readonly<Record<string, unknown>>): readonly string[] =>
  problemsOf({ ...example, ...change });

const withoutAmends = {
  layer: 'cn',
  year: 2026,
  number: '示例〔2026〕2号',
  title: '（示例）关于调整2026年劳动节假期安排的通知',
  issuedOn: '2026-03-20',
  off: [{ name: '劳动节', from: '2026-05-01', to: '2026-05-04' }],
  worked: ['2026-05-05'],
};
const labourDay = { ...withoutAmends, amends: '国办发明电〔2025〕7号' };

describe('a notice file that is right', () => {
  test('is taken as it stands: the example of the documentation', () => {
    expect(parseNotice(example, known)).toEqual({ notice: example });
  });

  test('an amendment may make a day off a working day again', () => {
    expect(parseNotice(labourDay, known)).toEqual({ notice: labourDay });
  });

  test('Shanghai may add days of its own to a year that is arranged', () => {
    const own = {
      ...withoutAmends,
      layer: 'sh',
      off: [{ name: '示例', from: '2026-11-05', to: '2026-11-06' }],
    };
    expect(problemsOf({ ...own, worked: ['2026-11-07', '2026-11-08'] })).toEqual([]);
  });

  test('every national notice of the build would have been taken', () => {
    for (const notice of bundledNotices.filter(({ issuedOn }) => issuedOn !== null)) {
      expect(parseNotice(JSON.parse(JSON.stringify(notice)))).toEqual({ notice });
    }
  });
});

describe('a notice file that is wrong is refused with a sentence', () => {
  const off = example['off'] as readonly {
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
  const worked = example['worked'] as readonly string[];
  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['an unknown layer', { layer: 'bj' }, '“layer”应为'],
    ['no year', { year: '2027' }, '“year”应为'],
    ['no number', { number: ' ' }, '“number”应填写'],
    ['no title', { title: undefined }, '“title”应填写'],
    ['a day of issue that does not exist', { issuedOn: '2026-11-31' }, '“issuedOn”应填写'],
    ['a field nobody knows', { offDays: [] }, '不认识的字段“offDays”'],
    ['off is no list', { off: {} }, '“off”应为'],
    ['off is endless', { off: Array.from({ length: 61 }, () => off[0]) }, '至多60段'],
    ['a span without its end', { off: [{ name: '元旦', from: '2027-01-01' }] }, '“off”的每一段'],
    ['a worked day that does not exist', { worked: ['2027-02-30'] }, '“worked”的每一项'],
    ['an empty amends', { amends: '' }, '“amends”应为文字'],
    [
      'an end before its beginning',
      { off: [{ ...off[0], to: '2026-12-30' }, ...off.slice(1)] },
      '早于开始日期',
    ],
    ['a holiday of a month', { off: [...off.slice(0, -1), { ...off[6], to: '2027-10-31' }] }, '超过16天'],
    [
      'spans that overlap',
      { off: off.map((span, index) => (index === 1 ? { ...span, from: '2027-01-02' } : span)) },
      '重叠',
    ],
    ['spans out of order', { off: off.toReversed() }, '未按日期先后'],
    ['a worked Friday', { worked: ['2027-01-29'] }, '2027年1月29日（周五）不是周六或周日'],
    ['worked days out of order', { worked: worked.toReversed() }, '未按先后排列'],
    ['a day both off and worked', { worked: ['2027-05-01'] }, '既在“劳动节”放假时段内，又是调休上班日'],
    ['a day of another year', { worked: [...worked, '2028-01-01'] }, '不属于2027年度'],
    ['an issue after the year', { issuedOn: '2028-01-01' }, '与2027年度不符'],
    ['a festival left out', { off: off.filter(({ name }) => name !== '中秋节') }, '没有写明“中秋节”'],
    ['a number that is there already', { number: '国办发明电〔2025〕7号' }, '已经载入'],
    ['an amendment of what is not there', { amends: '国办发明电〔2030〕1号' }, '没有找到所调整的通知'],
    ['an amendment of another year', { amends: '国办发明电〔2025〕7号' }, '是2026年度的'],
  ];
  test.each(wrong)('%s', (_, change, sentence) => {
    const problems = changed(change);
    expect(problems.some((problem) => problem.includes(sentence))).toBe(true);
    expect(problems.every((problem) => problem.endsWith('。'))).toBe(true);
  });

  test('a year that is arranged already, a year over a gap', () => {
    expect(problemsOf({ ...withoutAmends, worked: [] })).toContain(
      '2026年度的全国安排已经载入。如系调整，请填写“amends”（所调整通知的文号）。',
    );
    const later = { ...withoutAmends, layer: 'sh', year: 2028, issuedOn: '2028-01-05' };
    const own = { ...later, off: [{ name: '示例', from: '2028-05-01', to: '2028-05-01' }], worked: [] };
    expect(problemsOf(own)).toEqual(['2028年度之前尚有未载入的全国安排，请按年度先后载入。']);
  });

  test('nothing in it', () => {
    expect(problemsOf({ ...labourDay, off: [], worked: [] })).toEqual([
      '“off”和“worked”都没有日期，通知没有内容。',
    ]);
  });

  test('all problems are said at once', () => {
    expect(
      changed({ layer: 'bj', year: 0, number: '', title: '', issuedOn: '', off: 0, worked: 0 }),
    ).toHaveLength(7);
  });

  test('whatever it is, the answer is a notice or sentences, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...Object.keys(example)), (value, field) => {
        expect('problems' in parseNotice(value, known)).toBe(true);
        const { length } = changed({ [field]: value });
        expect(length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
