import { describe, expect, test } from '@jest/globals';
import { blankContent } from './blank-content.js';
import { isCreditCode } from './credit-code.js';
import { freshnessOf } from './freshness.js';
import { readUpdateFrequency } from './update-frequency.js';

describe('what a declared 更新周期 promises', () => {
  // The nine words of the city's open-data portal.
  test.each([
    ['每年', { kind: 'every', months: 12, days: 0 }],
    ['每天', { kind: 'every', months: 0, days: 1 }],
    ['每月', { kind: 'every', months: 1, days: 0 }],
    ['不定期更新', { kind: 'none' }],
    ['静态数据', { kind: 'none' }],
    ['即时', { kind: 'continuous' }],
    ['每季度', { kind: 'every', months: 3, days: 0 }],
    ['每周', { kind: 'every', months: 0, days: 7 }],
    ['每半年', { kind: 'every', months: 6, days: 0 }],
    ['每３个月更新一次', { kind: 'every', months: 3, days: 0 }],
    ['每两年', { kind: 'every', months: 24, days: 0 }],
    ['实时更新', { kind: 'continuous' }],
    ['看情况', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%s', (text, promise) => {
    expect(readUpdateFrequency(text)).toEqual(promise);
  });
});

describe('A16: updated within the declared frequency', () => {
  const none = { lastUpdate: null, service: null };
  const content = { ...blankContent('universal'), updateFrequency: '每月', updatedOn: '2026-01-31' };
  test('the day it falls due still counts; a short month ends earlier', () => {
    expect(freshnessOf(content, none, '2026-02-28')).toMatchObject({ kind: 'fresh', dueOn: '2026-02-28' });
    expect(freshnessOf(content, none, '2026-03-01')).toMatchObject({ kind: 'stale', daysLate: 1 });
  });
  test('a recorded update counts from then on, and no old file takes it back', () => {
    const facts = { ...none, lastUpdate: { on: '2026-02-20', note: '', by: 'x' } };
    expect(freshnessOf(content, facts, '2026-03-20')).toMatchObject({ kind: 'fresh', lastOn: '2026-02-20' });
  });
  test('what runs all the time is judged by its last recorded check', () => {
    const live = { ...content, updateFrequency: '即时' };
    const service = (effective: boolean): typeof none & object => ({
      ...none,
      service: { checkedOn: '2026-02-01', effective, note: '超时' } as never,
    });
    expect(freshnessOf(live, none, '2026-03-01')).toEqual({ kind: 'never-checked' });
    expect(freshnessOf(live, service(true), '2026-03-01')).toMatchObject({ kind: 'effective' });
    expect(freshnessOf(live, service(false), '2026-03-01')).toMatchObject({
      kind: 'not-effective',
      daysLate: 28,
    });
  });
  test('nothing is guessed: no date, no frequency, an unknown one', () => {
    expect(freshnessOf({ ...content, updatedOn: null }, none, '2026-03-01')).toEqual({ kind: 'no-date' });
    expect(freshnessOf({ ...content, updateFrequency: null }, none, '2026-03-01')).toEqual({
      kind: 'frequency-unknown',
    });
    expect(freshnessOf({ ...content, updateFrequency: '静态数据' }, none, '2036-03-01')).toEqual({
      kind: 'no-obligation',
    });
  });
  test('29 February: a year later on the 28th', () => {
    const leap = { ...content, updateFrequency: '每年', updatedOn: '2024-02-29' };
    expect(freshnessOf(leap, none, '2025-02-28')).toMatchObject({ kind: 'fresh', dueOn: '2025-02-28' });
  });
});

test('D: a 统一社会信用代码 carries its own check digit', () => {
  expect(isCreditCode('91350100M000100Y43')).toBe(true);
  expect(isCreditCode('91350100M000100Y44')).toBe(false);
  expect(isCreditCode('91350100M00010OY43')).toBe(false);
});
