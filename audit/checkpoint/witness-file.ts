import { open, readFile } from 'node:fs/promises';
import { parseNote } from './signed-note.js';
import { hasCode } from './has-code.js';
import { parseCheckpoint, type Checkpoint } from './checkpoint.js';

/** Longer than any checkpoint with its signatures. */
const tailBytes = 16_384;

/** A checkpoint as it left the database. */
export interface WitnessedCheckpoint extends Checkpoint {
  readonly note: string;
}

/**
 * Appends a checkpoint to the file of copies and waits until the disk has it. Each note ends in an empty line, so that
 * the file reads as one text.
 */
export async function appendWitness(file: string, note: string): Promise<void> {
  const handle = await open(file, 'a', 0o644);
  try {
    await handle.writeFile(`${note}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The newest copy; null when there is no file or nothing in it. @throws when its end is not a checkpoint. */
export async function newestWitness(file: string): Promise<WitnessedCheckpoint | null> {
  const tail = await readTail(file);
  if (tail === '') return null;
  const newest = notesOf(tail).at(-1);
  if (newest === undefined) throw new Error(`${file} does not end in a checkpoint`);
  return newest;
}

/** Every copy in a file, oldest first; what cannot be read as one is passed over. */
export async function readWitnesses(file: string): Promise<readonly WitnessedCheckpoint[]> {
  return notesOf(await readFile(file, 'utf8'));
}

/** The checkpoints in a text: the file of copies, or a single note. */
export function notesOf(text: string): readonly WitnessedCheckpoint[] {
  // Text and signatures are parted by an empty line, and so are two notes.
  const parts = text.trimEnd().split('\n\n');
  return parts.flatMap((part, index) => {
    const signatures = parts[index + 1];
    if (signatures === undefined || !signatures.startsWith('\u2014 ')) return [];
    const note = `${part}\n\n${signatures}\n`;
    const checkpoint = parseNote(note) === null ? null : parseCheckpoint(note);
    return checkpoint === null ? [] : [{ ...checkpoint, note }];
  });
}

async function readTail(file: string): Promise<string> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - tailBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    const tail = buffer.subarray(0, bytesRead).toString('utf8');
    // Begun in the middle of a note: its text is not whole.
    return from === 0 ? tail : tail.slice(tail.indexOf('\n\n') + 2);
  } finally {
    await handle.close();
  }
}
