import { hkdfSync, type KeyObject } from 'node:crypto';

const secretBytes = 32;

/** A secret that only this installation can make anew: of the gateway's key, for one owner. */
export function derivedSecret(gatewayKey: KeyObject, owner: string): string {
  const key = gatewayKey.export({ format: 'der', type: 'pkcs8' });
  const bytes = hkdfSync('sha256', key, owner, 'hefu service credentials/1', secretBytes);
  return Buffer.from(bytes).toString('base64url');
}
