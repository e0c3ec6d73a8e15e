import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
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

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number %s of appendix B is written %s', (bits, text) => {
    expect(canonicalJson([Buffer.from(bits, 'hex').readDoubleBE()])).toBe(`[${text}]`);
  });

  test('what is escaped, and how (section 3.2.2.2)', () => {
    const controls = Array.from({ length: 31 }, (_, index) => String.fromCharCode(index + 1)).join('');
    expect(canonicalJson(`${controls}"\\/\u007f\u2028`)).toBe(
      '"\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f' +
        '\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f' +
        '\\"\\\\/\u007f\u2028"',
    );
  });

  test('writes whatever can be recorded as an independent program does, and refuses the rest', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        if (sayings(value).some((one) => /\p{Surrogate}|\0/u.test(one))) {
          expect(() => canonicalJson(value)).toThrow('contains a lone surrogate or U+0000');
        } else expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2000 },
    );
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

const anyText = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  // Lone surrogates, U+0000 and other characters that are a number only.
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xff_ff), { maxLength: 3 }).map((codes) => String.fromCharCode(...codes)),
  },
);

/** Keys that a language orders or treats by a rule of its own are among them. */
const anyKey = fc.oneof(
  anyText,
  fc.nat(300).map(String),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', ''),
);

/** Any JSON, with objects of so many members that they are sorted in another way. */
const { anyJson } = fc.letrec<{ anyJson: Json }>((tie) => ({
  anyJson: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(
      anyText,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('anyJson'), { maxLength: 4 }),
    fc.array(fc.tuple(anyKey, tie('anyJson')), { maxLength: 6 }).map(Object.fromEntries<Json>),
    fc.array(fc.tuple(anyKey, fc.integer()), { maxLength: 60 }).map(Object.fromEntries<Json>),
  ),
}));

/** Every text in a value, keys included. */
function sayings(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((member: Json) => sayings(member));
  return Object.entries(value).flatMap(([key, member]) => [key, ...sayings(member)]);
}

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
