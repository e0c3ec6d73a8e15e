import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** An Ed25519 key by which signed notes are verified, with the name it signs under. */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of the key's hash, as a number. */
  readonly id: number;
  readonly publicKey: KeyObject;
}

const ed25519 = 1;
/** The beginning of every SPKI of an Ed25519 key. */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The key's text (C2SP signed-note): `<name>+<id>+<base64 of 0x01 and the 32 bytes>`. */
export function verifierKeyText(name: string, publicKey: KeyObject): string {
  const raw = rawKey(publicKey);
  const typed = Buffer.concat([Buffer.of(ed25519), raw]);
  return `${name}+${keyId(name, typed).toString(16).padStart(8, '0')}+${typed.toString('base64')}`;
}

/** The key of such a text, or null when it is none, or its id is another key's. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const found = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim());
  const [, name = '', id = '', base64 = ''] = found ?? [];
  const typed = Buffer.from(base64, 'base64');
  if (typed.length !== 33 || typed[0] !== ed25519 || typed.toString('base64') !== base64) return null;
  if (keyId(name, typed) !== Number.parseInt(id, 16)) return null;
  const publicKey = createPublicKey({
    key: Buffer.concat([spkiPrefix, typed.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  return { name, id: keyId(name, typed), publicKey };
}

function rawKey(publicKey: KeyObject): Buffer {
  const { x } = publicKey.export({ format: 'jwk' });
  if (publicKey.asymmetricKeyType !== 'ed25519' || x === undefined) throw new TypeError('not an Ed25519 key');
  return Buffer.from(x, 'base64url');
}

function keyId(name: string, typed: Uint8Array): number {
  return createHash('sha256').update(`${name}\n`).update(typed).digest().readUInt32BE(0);
}
