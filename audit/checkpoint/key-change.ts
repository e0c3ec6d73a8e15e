import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import type { KeyChange } from '../../domain/checkpoint-key/decider.js';
import { signNote } from './sign-note.js';
import { verifierKeyText } from './verifier-key.js';
import { verifyNote } from './verify-note.js';

const text = (from: string, to: string): string => `hefu-key-change/1\n${from}\n${to}\n`;

/** The change from one key to the next, signed by both: the old one lets go, the new one takes over. */
export function signKeyChange(name: string, from: KeyObject, to: KeyObject): KeyChange {
  const change = {
    from: verifierKeyText(name, createPublicKey(from)),
    to: verifierKeyText(name, createPublicKey(to)),
  };
  const signed = text(change.from, change.to);
  const second = signNote(signed, { name, privateKey: to }).slice(signed.length + 1);
  return { ...change, note: signNote(signed, { name, privateKey: from }) + second };
}

export function isKeyChangeSigned({ from, to, note }: KeyChange): boolean {
  const expected = text(from, to);
  return [from, to].every((key) => verifyNote(note, [key]) === expected);
}
