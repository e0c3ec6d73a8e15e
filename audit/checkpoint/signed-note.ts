/** A C2SP signed note: text, an empty line, signature lines. */
export interface SignedNote {
  /** With the newline at its end: what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly signature: Buffer;
}

const longest = 1_000_000;
const mostSignatures = 100;
const separator = '\n\n';

/** The note of this text, or null where it is not one: control characters, no signature, a line out of form. */
export function parseNote(note: string): SignedNote | null {
  if (note.length > longest || /[\0-\u0009\u000b-\u001f\ufffd]|\p{Surrogate}/u.test(note)) return null;
  const end = note.lastIndexOf(separator);
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + separator.length, -1).split('\n');
  if (lines.length > mostSignatures) return null;
  const signatures = lines.map(parseSignature);
  return signatures.every((one) => one !== null) ? { text: note.slice(0, end + 1), signatures } : null;
}

function parseSignature(line: string): NoteSignature | null {
  const [, name, base64] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  if (name === undefined || base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 5 || bytes.toString('base64') !== base64) return null;
  return { name, keyId: bytes.readUInt32BE(0), signature: bytes.subarray(4) };
}

/** The line that adds a signature to a note. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Buffer.alloc(4);
  id.writeUInt32BE(keyId);
  return `\u2014 ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
}
