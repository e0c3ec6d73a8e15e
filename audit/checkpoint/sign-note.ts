import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { signatureLine } from './signed-note.js';
import { parseVerifierKey, verifierKeyText } from './verifier-key.js';

/** What signs: a private Ed25519 key and the name it signs under. */
export interface NoteSigner {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** Signs a text (ending in a newline) into a note. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n')) throw new TypeError('a note ends in a newline');
  const key = parseVerifierKey(verifierKeyText(signer.name, createPublicKey(signer.privateKey)));
  if (key === null) throw new TypeError(`not the name of a key: ${signer.name}`);
  const signature = sign(null, Buffer.from(text, 'utf8'), signer.privateKey);
  return `${text}\n${signatureLine({ name: key.name, keyId: key.id, signature })}`;
}
