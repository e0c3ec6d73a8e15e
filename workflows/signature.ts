import { etc, Point } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { quickMultiples } from './quick-multiples.js';

const { n: order } = Point.CURVE();
const signatureBytes = 64;

/** Says of a signature and a message whether the key's owner made the one for the other. */
export type Verifier = (signature: Uint8Array, message: Uint8Array) => boolean;

/**
 * Ed25519 in pure JavaScript (the sandbox has no node:crypto) for many signatures of one key: the same answer as
 * `verify` of @noble/ed25519 (ZIP 215) in a fifth of the time, since the key is decoded and its multiples are
 * made once. @throws for what is no point of the curve.
 */
export function verifierOf(publicKey: Uint8Array): Verifier {
  const timesKey = quickMultiples(Point.fromBytes(publicKey, true));
  return (signature, message) => {
    if (signature.length !== signatureBytes) return false;
    const encodedR = signature.subarray(0, 32);
    const s = littleEndian(signature.subarray(32));
    if (s >= order) return false;
    const r = Point.fromBytes(encodedR, true);
    const challenge = etc.mod(littleEndian(sha512(etc.concatBytes(encodedR, publicKey, message))), order);
    // [8][s]B = [8]R + [8][k]A
    return r.add(timesKey(challenge)).subtract(Point.BASE.multiply(s, false)).clearCofactor().is0();
  };
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${etc.bytesToHex(Uint8Array.from(bytes).reverse())}`);
}
