import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { etc, hashes, Point, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { quickMultiples } from './quick-multiples.js';
import { verifierOf } from './signature.js';

hashes.sha512 = sha512;

const { n: order } = Point.CURVE();
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = Uint8Array.from(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
const ours = verifierOf(key);
const signed = (message: Uint8Array): Uint8Array => Uint8Array.from(sign(null, message, privateKey));

/** What is no point or no scalar is a "no" here, wherever it is found. */
function says(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

describe('signatures of one key', () => {
  test('what node:crypto signed is genuine; one bit changed, in message or signature, is not', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat(64 * 8 - 1),
        fc.nat(),
        (message, ofSignature, ofMessage) => {
          const signature = signed(message);
          expect(ours(signature, message)).toBe(true);
          const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
            bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
          expect(says(() => ours(flipped(signature, ofSignature), message))).toBe(false);
          expect(ours(signature, flipped(message, ofMessage % (message.length * 8)))).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the same answer as the library for whatever stands in signature and key, points of small order included', () => {
    const message = Uint8Array.of(1, 2, 3);
    // y = 1, -1 and 0, and two encodings beyond the field's prime: accepted or refused as the library does.
    const odd = ['01', 'ecffffff', '00', 'eeffffff', 'edffffff'].map((start) => {
      const filler = start.length === 2 ? '00' : 'ff';
      return etc.hexToBytes(start.padEnd(62, filler) + (filler === '00' ? '00' : '7f'));
    });
    const encoded = fc.oneof(fc.constantFrom(...odd, key), fc.uint8Array({ minLength: 32, maxLength: 32 }));
    const scalar = fc.oneof(
      fc.constant(new Uint8Array(32)),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constant(signed(message).slice(32)),
    );
    fc.assert(
      fc.property(encoded, encoded, scalar, (foreignKey, r, s) => {
        const signature = etc.concatBytes(r, s);
        expect(says(() => verifierOf(foreignKey)(signature, message))).toBe(
          says(() => verify(signature, message, foreignKey)),
        );
      }),
      { numRuns: 150, examples: odd.flatMap((a) => odd.map((r) => [a, r, new Uint8Array(32)])) },
    );
  });

  test('a signature has one form: s and s + order are not both taken', () => {
    const message = Uint8Array.of(7);
    const signature = signed(message);
    const s = BigInt(`0x${etc.bytesToHex(signature.slice(32).reverse())}`) + order;
    const second = etc.concatBytes(
      signature.slice(0, 32),
      etc.hexToBytes(s.toString(16).padStart(64, '0')).reverse(),
    );
    expect(says(() => ours(second, message))).toBe(false);
  });

  test.each([0, 63, 65])('%i bytes are no signature', (length) => {
    expect(says(() => ours(new Uint8Array(length), Uint8Array.of(1)))).toBe(false);
  });

  test('prepared multiplication is multiplication, to the ends of the range', () => {
    const times = quickMultiples(Point.BASE);
    const near = [0n, 1n, 15n, 16n, 17n, 31n, 32n, order - 1n, order - 17n, 2n ** 252n, 2n ** 250n - 1n];
    for (const one of near) expect(times(one).equals(Point.BASE.multiplyUnsafe(one))).toBe(true);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: order - 1n }), (scalar) => {
        expect(times(scalar).equals(Point.BASE.multiplyUnsafe(scalar))).toBe(true);
      }),
    );
  });
});
