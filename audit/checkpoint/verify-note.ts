import { verify } from 'node:crypto';
import { parseNote } from './signed-note.js';
import { parseVerifierKey, type VerifierKey } from './verifier-key.js';

/**
 * The text of a note that at least one of these keys (as `verifierKeyText` writes them) has signed, else null.
 * Signatures of other keys are left alone; a wrong one of a known key makes the whole note void.
 */
export function verifyNote(note: string, verifierKeys: readonly string[]): string | null {
  return verifyNoteBy(
    note,
    verifierKeys.map(parseVerifierKey).filter((key) => key !== null),
  );
}

/** The same with keys that were read once, for many notes: making a key of its text costs as much as verifying by it. */
export function verifyNoteBy(note: string, keys: readonly VerifierKey[]): string | null {
  const parsed = parseNote(note);
  if (parsed === null) return null;
  let verified = 0;
  for (const { name, keyId, signature } of parsed.signatures) {
    const key = keys.find((one) => one.name === name && one.id === keyId);
    if (key === undefined) continue;
    if (!verify(null, Buffer.from(parsed.text, 'utf8'), key.publicKey, signature)) return null;
    verified += 1;
  }
  return verified > 0 ? parsed.text : null;
}
