import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Envelope } from '../domain/envelope.js';
import { engineRefusal } from '../domain/engine-refusals.js';
import { asJson } from '../domain/json.js';
import type { Refusal } from '../domain/refusal.js';

// Pure JavaScript: the sandbox has no node:crypto.
hashes.sha512 = sha512;

/** Public keys of the gateways a case trusts, base64 by key id; recorded with the case when it starts. */
export type TrustedKeys = { readonly [keyId: string]: string };

/** Why the envelope is not what its gateway signed; null when it is. */
export function forgery(envelope: Envelope, keys: TrustedKeys): Refusal | null {
  const key = Object.hasOwn(keys, envelope.keyId) ? keys[envelope.keyId] : undefined;
  if (key === undefined) return engineRefusal('unknown-key');
  const { signature, ...signed } = envelope;
  try {
    const text = new TextEncoder().encode(canonicalJson(asJson(signed)));
    return verify(bytes(signature), text, bytes(key)) ? null : engineRefusal('bad-signature');
  } catch {
    // Not base64, not a curve point, not canonical: whatever it is, it is not a signature.
    return engineRefusal('bad-signature');
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytes(base64: string): Uint8Array {
  const digits = Array.from(base64.replace(/=+$/, ''), (char) => alphabet.indexOf(char));
  if (digits.includes(-1)) throw new Error('not base64');
  const out = new Uint8Array(Math.floor((digits.length * 6) / 8));
  digits.reduce((bits, digit, index) => {
    const merged = ((bits << 6) | digit) & 0xffff;
    const ready = ((index + 1) * 6) % 8;
    const at = Math.floor(((index + 1) * 6) / 8) - 1;
    if (ready < 6 && at >= 0) out[at] = (merged >> ready) & 0xff;
    return merged;
  }, 0);
  return out;
}
