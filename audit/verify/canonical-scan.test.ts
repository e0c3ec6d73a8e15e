import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { Json } from '../../domain/json.js';
import { canonicalBody } from './canonical-body.js';
import { CanonicalScan, members } from './canonical-scan.js';

const scan = new CanonicalScan();
const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

function says(bytes: Uint8Array): boolean {
  // Stands between other bytes, as a column of a row does.
  const message = Buffer.concat([Buffer.from('"{}'), bytes, Buffer.from('"}]')]);
  return scan.isCanonical(message, 3, 3 + bytes.length);
}

/** The strict gate, on the bytes: read, written again, the same. */
function strictly(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return bytes.equals(bytesOf(text)) && canonicalBody(text) !== null;
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii' }),
  fc.constantFrom(
    '仅用于本次办理',
    '"',
    '\\',
    '\n\t\b\f\r',
    '/',
    '\u2028',
    '𠮷',
    '\u007f',
    '\u0001',
    '\ud800',
    '\0',
  ),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e21, 1e-7, 0.1, 2 ** 53, 5e-324, 1.7976931348623157e308),
);
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...members, 'data', '10', '9', 'a', 'aa', 'Z', '') },
  { weight: 1, arbitrary: fc.oneof(fc.constant('é'), text) },
);
const { value } = fc.letrec<{ value: Json; object: { [key: string]: Json } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    tie('object'),
  ),
  object: fc.dictionary(key, tie('value'), { maxKeys: 8 }),
}));
const object = fc.dictionary(key, value, { maxKeys: 10 });

function canonical(of: Json): string | null {
  try {
    return canonicalJson(of);
  } catch {
    return null;
  }
}

describe('the scan of a body', () => {
  test('never calls canonical what writing again would change, whatever is altered', () => {
    let sure = 0;
    const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    const altered = fc.constantFrom(
      ...bytesOf('{}[]",:\\ \n0123456789-+.eEtrufalsn/\u0001Zé'),
      0xff,
      0xc0,
      0xed,
    );
    const change = fc.tuple(fc.constantFrom('none', 'set', 'insert', 'drop', 'swap'), place, place, altered);
    fc.assert(
      fc.property(object, fc.array(change, { maxLength: 3 }), (of, changes) => {
        let bytes = bytesOf(canonical(of) ?? JSON.stringify(of));
        for (const [kind, a, b, byte] of changes) bytes = alter(bytes, kind, a, b, byte);
        const verdict = says(bytes);
        if (verdict) {
          sure += 1;
          expect(strictly(bytes)).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
    // Most of what is left as it was is known at once.
    expect(sure).toBeGreaterThan(500);
  });

  test('knows at once every body with plain keys and without escapes by number', () => {
    const plainKey = fc.string({ unit: fc.constantFrom('a', 'b', 'cd', 'X', 'Z', '0', '12', '_', '-') });
    const plainText = fc.oneof(
      fc.constantFrom('共享', '"\\\n\t', '/', '𠮷\u2028'),
      fc.string({ unit: fc.constantFrom('a', ' ', '好', '"', '\\', '\n') }),
    );
    const { plain } = fc.letrec<{ plain: Json }>((tie) => ({
      plain: fc.oneof(
        { maxDepth: 6 },
        plainText,
        number,
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('plain')),
        fc.dictionary(plainKey, tie('plain')) as fc.Arbitrary<Json>,
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(plainKey, plain), (of) => {
        expect(says(bytesOf(canonicalJson(of)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a blank', '{"a": 1}'],
    ['a blank behind', '{"a":1} '],
    ['a long number', '{"a":12345678901234567890}'],
    ['a zero in front', '{"a":01}'],
    ['a zero below zero', '{"a":-0}'],
    ['a capital exponent', '{"a":1E+21}'],
    ['a fraction of nothing', '{"a":1.0}'],
    ['an escape too many', '{"a":"\\/"}'],
    ['an escape by number of a letter', '{"a":"\\u0061"}'],
    ['a control character', '{"a":"\u0001"}'],
    ['a list', '[1]'],
    ['no end', '{"a":1'],
    ['a comma too many', '{"a":1,}'],
    ['nothing', ''],
    ['half a word', '{"a":tru}'],
  ])('does not call canonical: %s', (_, body) => {
    expect(strictly(bytesOf(body))).toBe(false);
    expect(says(bytesOf(body))).toBe(false);
  });

  test('does not call canonical bytes that are no UTF-8', () => {
    for (const wrong of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe4, 0xbb]]) {
      expect(says(Buffer.concat([bytesOf('{"a":"'), Buffer.from(wrong), bytesOf('"}')]))).toBe(false);
    }
  });

  test('is not sure of a member to be compared that is written with an escape: its bytes are not its text', () => {
    expect(says(bytesOf('{"stream":"a\\nb"}'))).toBe(false);
    expect(says(bytesOf('{"actor":{"user":"a\\\\b"}}'))).toBe(false);
    expect(says(bytesOf('{"other":"a\\nb","stream":"x"}'))).toBe(true);
  });

  test('remembers where the members stand, the user only inside the actor', () => {
    const bytes = bytesOf(
      '{"actor":{"user":"zhang"},"data":{"seq":9,"user":"x"},"index":0,"seq":12,"user":"y"}',
    );
    expect(scan.isCanonical(bytes, 0, bytes.length)).toBe(true);
    const said = Object.fromEntries(
      members.map((name, at) => [name, bytes.toString('utf8', scan.from[at], scan.to[at])]),
    );
    expect(said).toMatchObject({ user: '"zhang"', index: '0', seq: '12', stream: '', type: '' });
  });
});

function alter(bytes: Buffer, kind: string, a: number, b: number, byte: number): Buffer {
  const at = Math.floor(a * bytes.length);
  const other = Math.floor(b * bytes.length);
  const copy = Buffer.from(bytes);
  if (kind === 'set') copy[at] = byte;
  if (kind === 'swap') [copy[at], copy[other]] = [bytes[other] ?? 0, bytes[at] ?? 0];
  if (kind === 'insert') return Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at)]);
  if (kind === 'drop') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  return copy;
}
