import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmod, mkdir, readFile, link, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  return keyOf((await existing(file)) ?? (await created(file)));
}

/** Signs everything but the signature itself, as canonical JSON. */
export function signEnvelope(key: GatewayKey, unsigned: Omit<UnsignedEnvelope, 'keyId'>): Envelope {
  const signed: UnsignedEnvelope = { ...unsigned, keyId: key.keyId };
  const text = Buffer.from(canonicalJson(asJson(signed)));
  return { ...signed, signature: sign(null, text, key.privateKey).toString('base64') };
}

function keyOf(pem: string): GatewayKey {
  const privateKey = createPrivateKey(pem);
  const raw = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
  // The id is the beginning of the public key: two keys never share one by accident.
  return {
    keyId: `gw-${raw.slice(0, 16)}`,
    publicKey: Buffer.from(raw, 'base64url').toString('base64'),
    privateKey,
  };
}

async function existing(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Two first starts at once: the one whose link comes first has made the key, the other takes it. */
async function created(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, pem, { mode: 0o600 });
  try {
    await link(fresh, file);
    await chmod(file, 0o600);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(fresh);
  }
  return (await existing(file)) ?? pem;
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
