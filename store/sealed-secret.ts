import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

const cipher = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A key of its own use, derived from the gateway's, which is in no database. */
function sealingKey(gatewayKey: KeyObject): Buffer {
  const secret = gatewayKey.export({ format: 'der', type: 'pkcs8' });
  return Buffer.from(hkdfSync('sha256', secret, '', 'hefu webhook secrets/1', keyBytes));
}

/** A secret that only this installation can open, and only as the one of `owner`. */
export function sealSecret(gatewayKey: KeyObject, owner: string, secret: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, sealingKey(gatewayKey), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
}

/** @throws when it was sealed under another gateway key, or for somebody else. */
export function openSecret(gatewayKey: KeyObject, owner: string, sealed: Buffer): string {
  const opening = createDecipheriv(cipher, sealingKey(gatewayKey), sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()]);
  return text.toString('utf8');
}
