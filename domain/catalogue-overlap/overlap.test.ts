import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composedName } from './composed-name.js';
import { findOverlaps } from './find-overlaps.js';
import type { ListedEntry } from './listed-entry.js';
import { comparableName, nameSimilarity, type Similarity } from './name-similarity.js';
import { synonyms } from './synonyms.js';

const alike = (a: string, b: string): Similarity => nameSimilarity(comparableName(a), comparableName(b));
const word = fc.constantFrom(
  '姓名',
  '身份证号码',
  '公民身份号码',
  '登记日期',
  '登记时间',
  '信息',
  '上海市',
  '企业',
  '许可证',
  'A1',
  '（副本）',
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
const anyName = fc.oneof(name, fc.string({ maxLength: 8 }));

describe('how alike two names are', () => {
  test('symmetric, between 0 and 1, and 1 for the same name', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const there = alike(a, b);
        expect(there).toEqual(alike(b, a));
        expect(there.confidence).toBeGreaterThanOrEqual(0);
        expect(there.confidence).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(
      fc.property(name, (a) => {
        expect(alike(a, a)).toEqual({ confidence: 1, why: 'same-name' });
      }),
    );
  });
  test.each([
    ['身份证号码', '身份证号码', 'same-name'],
    ['姓名', '姓 名', 'same-name'],
    ['（A）编号', '(a)编号', 'same-name'],
    ['婚姻登记信息', '上海市婚姻登记数据', 'same-but-for-common-words'],
    ['公民身份号码', '居民身份证号', 'synonym'],
    ['驾驶员信息', '机动车驾驶人信息', 'synonym'],
    ['企业法人登记日期', '企业法人注册时间', 'synonym'],
    ['婚姻登记日期', '结婚登记日期', 'synonym'],
    ['不动产登记信息', '不动产权利登记', 'similar'],
    ['姓名', '电话', 'different'],
  ] as const)('%s and %s: %s', (a, b, why) => {
    expect(alike(a, b).why).toBe(why);
  });
  test('a wider word is no synonym of a narrower one', () => {
    expect(alike('证件号码', '身份证号码').confidence).toBeLessThan(0.7);
  });
  test('the table of synonyms has each word once', () => {
    const words = synonyms.flat();
    expect(words).toHaveLength(new Set(words).size);
  });
});

const entry = (code: string, title: string, items: readonly string[]): ListedEntry => ({
  code,
  title,
  provider: 'ga',
  class: 'on-demand',
  classified: 'none',
  items: items.map((item, index) => ({ code: `${code}-${index}`, name: item })),
});
const entryOf = fc.tuple(name, fc.array(name, { maxLength: 4 })).map(([title, items]) => ({ title, items }));

describe('A8: what another body collects already', () => {
  const catalogue = [
    entry('a', '居住证信息', ['姓名', '身份证号码', '签发日期']),
    entry('b', '驾驶人信息', ['姓名', '身份证号码', '准驾车型']),
    entry('c', '公厕信息', ['地址']),
  ];
  const report = (...names: readonly string[]): ReturnType<typeof findOverlaps> =>
    findOverlaps(
      names.map((one) => ({ name: one, resource: '' })),
      catalogue,
      0.7,
    );

  test('what few entries have says more than what many have', () => {
    const { entries } = report('姓名', '准驾车型');
    expect(entries.map(({ code }) => code)).toEqual(['b', 'a']);
    expect(entries[0]!.confidence).toBeCloseTo(1);
    expect(entries[1]!.confidence).toBeLessThan(0.4);
  });
  test('what nobody has is named', () => {
    expect(report('姓名', '宠物编号').nowhere).toEqual(['宠物编号']);
  });
  test('a resource’s own name counts, also where entries list no items', () => {
    const bare = [entry('d', '机动车驾驶员信息', [])];
    const [found] = findOverlaps([{ name: '准驾车型', resource: '驾驶人信息' }], bare, 0.7).entries;
    expect(found).toMatchObject({ code: 'd', items: [{ foundIn: 'title', why: 'synonym' }] });
  });
  test('an item is found that only together with its resource says what is meant, and so is one that is declared so', () => {
    const homes = entry('n', '养老机构信息', ['名称', '地址']);
    const [found] = findOverlaps([{ name: '养老机构名称', resource: '' }], [homes], 0.7).entries;
    expect(found).toMatchObject({
      code: 'n',
      items: [
        { found: '养老机构信息：名称', foundIn: 'item', item: 'n-0', why: 'composed', confidence: 0.95 },
      ],
    });
    const flat = entry('p', '民政设施', ['养老机构名称', '养老机构地址']);
    const declared = [
      { name: '名称', resource: '养老机构信息' },
      { name: '联系电话', resource: '养老机构信息' },
    ];
    const report = findOverlaps(declared, [flat], 0.7);
    expect(report.entries[0]?.items).toMatchObject([
      { declared: '名称', found: '养老机构名称', item: 'p-0' },
    ]);
    expect(report.nowhere).toEqual(['联系电话']);
  });
  test('names that begin with the same resource are not alike for it', () => {
    const homes = entry('n', '社区综合为老服务中心信息', ['名称', '床位数', '负责人']);
    const named = (item: string): readonly string[] =>
      findOverlaps([{ name: `社区综合为老服务中心${item}`, resource: '' }], [homes], 0.7).entries.flatMap(
        ({ items }) => items.map(({ found, why }) => `${found} ${why}`),
      );
    expect(named('床位数')).toEqual(['社区综合为老服务中心信息：床位数 composed']);
    // Alike to the title, as before; to no item of it.
    for (const item of ['星级', '开放时间段'])
      expect(named(item).filter((one) => one.includes('：'))).toEqual([]);
  });
  test('what is composed says a shared word once, and nothing where the item names its resource already', () => {
    expect([
      composedName('拆除施工企业信息', '企业名称'),
      composedName('养老机构信息', '养老机构名称'),
      composedName('信息', '信息名称'),
      composedName('上海市公园', '名称'),
      composedName('', '名称'),
    ]).toEqual(['拆除施工企业名称', null, null, '公园名称', null]);
  });
  test('composing only adds: whatever is found by the names alone is found as surely', () => {
    const examples: [readonly { title: string; items: string[] }[], string][] = [
      [[{ title: '企业信息', items: ['姓名', '登记日期'] }], '企业姓名'],
    ];
    fc.assert(
      fc.property(fc.array(entryOf, { minLength: 1, maxLength: 5 }), name, (list, declared) => {
        const entries = list.map(({ title, items }, index) => entry(`e${index}`, title, items));
        const { entries: found } = findOverlaps([{ name: declared, resource: '' }], entries, 0.1);
        for (const { title, code, items } of entries) {
          const alone = Math.max(
            ...[title, ...items.map((item) => item.name)].map((one) => alike(declared, one).confidence),
          );
          if (alone < 0.1) continue;
          const own = found.find((one) => one.code === code)?.items[0];
          expect(own?.confidence ?? 0).toBeGreaterThanOrEqual(alone);
          expect(own!.confidence > alone ? own!.why : 'composed').toBe('composed');
        }
      }),
      { examples: examples as never },
    );
  });
  test('what is withheld or secret is named, and cannot be requested', () => {
    const secret = [{ ...entry('e', '案件', ['案件编号']), class: 'not-shared' as const }];
    expect(findOverlaps([{ name: '案件编号', resource: '' }], secret, 0.7).entries[0]).toMatchObject({
      requestable: false,
    });
  });
  test('a higher threshold finds nothing that a lower one does not', () => {
    const threshold = fc.double({ min: 0.1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(entryOf, { maxLength: 6 }),
        fc.array(name, { minLength: 1, maxLength: 3 }),
        threshold,
        threshold,
        (list, names, one, two) => {
          const entries = list.map(({ title, items }, index) => entry(`e${index}`, title, items));
          const declared = names.map((item) => ({ name: item, resource: '' }));
          const [low, high] = [Math.min(one, two), Math.max(one, two)];
          const found = (at: number): Set<string> =>
            new Set(findOverlaps(declared, entries, at).entries.map(({ code }) => code));
          expect([...found(high)].filter((code) => !found(low).has(code))).toEqual([]);
        },
      ),
    );
  });
  test('an item by the same name is found with confidence 1', () => {
    fc.assert(
      fc.property(name, fc.array(entryOf, { maxLength: 4 }), (own, list) => {
        const others = list.map(({ title, items }, index) => entry(`e${index}`, title, items));
        const { entries } = findOverlaps(
          [{ name: own, resource: '' }],
          [...others, entry('x', '甲', [own])],
          1,
        );
        expect(entries.find(({ code }) => code === 'x')?.items[0]).toMatchObject({
          confidence: 1,
          why: 'same-name',
        });
      }),
    );
  });
});
