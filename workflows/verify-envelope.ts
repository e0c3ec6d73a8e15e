import { canonicalJson } from '../domain/canonical-json.js';
import type { Envelope } from '../domain/envelope.js';
import { engineRefusal } from '../domain/engine-refusals.js';
import { asJson } from '../domain/json.js';
import type { Refusal } from '../domain/refusal.js';
import { verifierOf, type Verifier } from './signature.js';

/** Public keys of the gateways a case trusts, base64 by key id; recorded with the case when it starts. */
export type TrustedKeys = { readonly [keyId: string]: string };

/** Why the envelope is not what its gateway signed; null when it is. */
export function forgery(envelope: Envelope, keys: TrustedKeys): Refusal | null {
  const key = Object.hasOwn(keys, envelope.keyId) ? keys[envelope.keyId] : undefined;
  if (key === undefined) return engineRefusal('unknown-key');
  const { signature, ...signed } = envelope;
  try {
    const text = new TextEncoder().encode(canonicalJson(asJson(signed)));
    return verifier(key)(bytes(signature), text) ? null : engineRefusal('bad-signature');
  } catch {
    // Not base64, not a curve point, not canonical: whatever it is, it is not a signature.
    return engineRefusal('bad-signature');
  }
}

/** Gateways are few; strangers' keys, which a case may be started with, must not fill the memory. */
const rememberedKeys = 16;
const verifiers = new Map<string, Verifier>();

/** The memo of a pure function: what it gives depends on the key alone, so the cases that share it learn nothing. */
function verifier(key: string): Verifier {
  const known = verifiers.get(key);
  if (known !== undefined) return known;
  const made = verifierOf(bytes(key));
  if (verifiers.size >= rememberedKeys) verifiers.clear();
  verifiers.set(key, made);
  return made;
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
