import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { keyFile } from '../audit/checkpoint/key-file.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Envelope, UnsignedEnvelope } from '../domain/envelope.js';
import { asJson } from '../domain/json.js';

/** The key of the gateway that authenticates people. It is a file of its own, never in a database. */
export interface GatewayKey {
  readonly keyId: string;
  /** Raw Ed25519 public key, base64. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** Opens the key in `file` (PEM, PKCS#8); makes one, readable by its owner only, where there is none. */
export async function gatewayKey(file: string): Promise<GatewayKey> {
  return keyOf(await keyFile(file));
}

/** In a thread beside this one: an import signs 100,000 commands, and has the next rows to read meanwhile. */
const signInThread = promisify<null, Buffer, KeyObject, Buffer>(sign);

/** Signs everything but the signature itself, as canonical JSON. */
export async function signEnvelope(
  key: GatewayKey,
  unsigned: Omit<UnsignedEnvelope, 'keyId'>,
): Promise<Envelope> {
  const signed: UnsignedEnvelope = { ...unsigned, keyId: key.keyId };
  const text = Buffer.from(canonicalJson(asJson(signed)));
  const signature = await signInThread(null, text, key.privateKey);
  return { ...signed, signature: signature.toString('base64') };
}

/** The list of an evidence package's files, signed: `<key id> <base64>`; no command can be taken for it. */
export function signList({ keyId, privateKey }: GatewayKey, list: string): string {
  const signature = sign(null, Buffer.from(`hefu-evidence/1\n${list}`), privateKey);
  return `${keyId} ${signature.toString('base64')}\n`;
}

function keyOf(privateKey: KeyObject): GatewayKey {
  const raw = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
  // The id is the beginning of the public key: two keys never share one by accident.
  return {
    keyId: `gw-${raw.slice(0, 16)}`,
    publicKey: Buffer.from(raw, 'base64url').toString('base64'),
    privateKey,
  };
}
