import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './json.js';

describe('canonical text (RFC 8785)', () => {
  test('the example of section 3.2.2 and 3.2.3', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('members stand in the order of UTF-16 code units (section 3.2.3)', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object).toSorted()).toEqual(
      Object.keys(value).toSorted(),
    );
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  test('says the same whatever the order of members, and parses back to the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        const text = canonicalJson(json);
        expect(JSON.parse(text)).toEqual(json);
        expect(canonicalJson(reversed(json))).toBe(text);
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member: Json) => reversed(member));
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('what is not JSON is refused, with its place', () => {
  class Money {
    readonly yuan = 1;
  }
  const holed: unknown[] = [1];
  holed.length = 2;
  const unfit: readonly (readonly [string, unknown, string])[] = [
    ['undefined', { a: undefined }, '$.a'],
    ['undefined in a list', [1, undefined], '$[1]'],
    ['a hole in a list', holed, '$[1]'],
    ['NaN', { a: [NaN] }, '$.a[0]'],
    ['Infinity', -Infinity, '$'],
    ['bigint', { a: 1n }, '$.a'],
    ['a function', { a: () => 1 }, '$.a'],
    ['a symbol', Symbol('a'), '$'],
    ['a symbol as a key', { [Symbol('a')]: 1 }, '$'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['an instance of a class', new Money(), '$'],
    ['a map', new Map([['a', 1]]), '$'],
    ['an object that says itself how it is written', { toJSON: () => 'x' }, '$'],
    ['a lone surrogate', { a: '\uD800x' }, '$.a'],
    ['a lone surrogate in a key', { '\uDC00': 1 }, '$ (a key)'],
    ['U+0000, which PostgreSQL cannot hold', { a: 'x\0' }, '$.a'],
  ];
  test.each(unfit)('%s', (_, value, place) => {
    expect(() => canonicalJson(value as Json)).toThrow(place);
  });

  test('a value that contains itself', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(() => canonicalJson(value as Json)).toThrow('deeper than');
  });
});
