import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { Envelope } from '../../domain/envelope.js';
import { asJson } from '../../domain/json.js';
import type { StreamRecord } from '../../store/stream-record.js';

interface KnownKey {
  /** Raw, base64, as registered. */
  readonly publicKey: string;
  readonly key: KeyObject;
  readonly since: number;
  readonly until: number | null;
}

/** The gateways' public keys as the log has them: the table of keys could be changed, the log cannot. */
export type KeyBook = ReadonlyMap<string, KnownKey>;

/** An Ed25519 public key as SubjectPublicKeyInfo: this prefix and the 32 bytes. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** @param records of the streams `gateway-key/<keyId>`. */
export function keyBook(records: readonly StreamRecord[]): KeyBook {
  const keys = new Map<string, KnownKey>();
  for (const { stream, events } of records) {
    const keyId = stream.slice(stream.indexOf('/') + 1);
    for (const { type, data, at } of events) {
      const known = keys.get(keyId);
      if (type === 'KeyRetired' && known !== undefined) keys.set(keyId, { ...known, until: Date.parse(at) });
      const raw = type === 'KeyRegistered' && 'publicKey' in data ? String(data.publicKey) : '';
      const key = publicKey(raw);
      if (key !== null) keys.set(keyId, { publicKey: raw, key, since: Date.parse(at), until: null });
    }
  }
  return keys;
}

function publicKey(base64: string): KeyObject | null {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) return null;
  return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: 'der', type: 'spki' });
}

/** Why an envelope is not what a gateway on record signed while it might; null when it is. */
export function signatureProblem(
  keys: KeyBook,
  envelope: Envelope,
): 'unknown-key' | 'bad-signature' | 'key-not-valid-then' | null {
  const known = keys.get(envelope.keyId);
  if (known === undefined) return 'unknown-key';
  if (!isSigned(envelope, known.key)) return 'bad-signature';
  const at = Date.parse(envelope.receivedAt);
  const isValid = at >= known.since && (known.until === null || at <= known.until);
  return isValid ? null : 'key-not-valid-then';
}

/** Whether the holder of this key signed the envelope as it stands. @param key raw, base64, as registered. */
export function isSignedBy(envelope: Envelope, key: string | undefined): boolean {
  const known = publicKey(key ?? '');
  return known !== null && isSigned(envelope, known);
}

function isSigned({ signature, ...signed }: Envelope, key: KeyObject): boolean {
  try {
    const text = Buffer.from(canonicalJson(asJson(signed)));
    return verify(null, text, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
