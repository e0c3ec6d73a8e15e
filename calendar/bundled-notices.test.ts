import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { arrangementProblems } from './arrangement-problems.js';
import { bundledNotices } from './data/all.js';
import { knownFrom } from './known-from.js';

test('every bundled notice passes the rules a loaded one has to pass, in the order they became known', () => {
  bundledNotices.forEach((notice, index) => {
    // Shanghai's two notices were not seen: without a number there is none to repeat.
    const before = bundledNotices.slice(0, index).filter(({ number }) => number !== null);
    expect([notice.title, arrangementProblems(notice, before)]).toEqual([notice.title, []]);
  });
  const order = bundledNotices.map(knownFrom);
  expect(order).toEqual(order.toSorted());
});

test('the national layer arranges every year from 2004 to 2026', () => {
  const years = new Set(bundledNotices.filter(({ layer }) => layer === 'cn').map(({ year }) => year));
  expect([...years]).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
});

test('what is not known for sure is null and says why; nothing is invented', () => {
  const unsure = bundledNotices.filter(({ number, issuedOn }) => number === null || issuedOn === null);
  expect(unsure.map(({ layer, year }) => `${layer} ${year}`)).toEqual([
    'cn 2008',
    'cn 2009',
    'sh 2018',
    'sh 2019',
  ]);
  expect(unsure.every(({ note }) => note?.includes('待核'))).toBe(true);
});

test('no document number stands twice, and every amendment names one that is there', () => {
  const numbers = bundledNotices.map(({ number }) => number).filter((number) => number !== null);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(bundledNotices.filter(({ amends }) => amends !== undefined)).toHaveLength(3);
});

test('the documentation lists every notice with its number', () => {
  const text = readFileSync(new URL('../docs/calendar.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
  for (const { layer, year, number } of bundledNotices) {
    expect(text).toContain(`| ${layer} | ${year} | ${number ?? 'not known'} |`);
  }
});
