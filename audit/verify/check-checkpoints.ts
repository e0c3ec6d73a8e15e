import { parseVerifierKey } from '../checkpoint/verifier-key.js';
import { verifyNote, verifyNoteBy } from '../checkpoint/verify-note.js';
import { parseCheckpoint, type Checkpoint } from '../checkpoint/checkpoint.js';
import { sameHash } from '../tree/hash.js';
import type { StoredCheckpoint } from '../../store/tree/newest-checkpoint.js';
import type { Findings } from './findings.js';

/** Checks the checkpoints of the database: signature, and that each says what its row and the leaves say. */
export function checkStored(
  stored: readonly StoredCheckpoint[],
  roots: ReadonlyMap<number, Buffer>,
  keys: readonly string[],
  findings: Findings,
): void {
  const known = keys.map(parseVerifierKey).filter((key) => key !== null);
  let sound = 0;
  for (const row of stored) {
    const add = (why: 'signature-wrong' | 'checkpoint-differs' | 'root-differs', detail: string): void => {
      findings.add({ stream: '', seq: 0, leaf: sound, why, detail });
    };
    const text = verifyNoteBy(row.note, known);
    const said = text === null ? null : parseCheckpoint(text);
    if (said === null) {
      add('signature-wrong', `the checkpoint at ${row.size} is not signed by a key on record`);
    } else if (!saysTheSame(said, row)) {
      add('checkpoint-differs', `the checkpoint at ${row.size} says something else than its row`);
    }
    const root = roots.get(row.size);
    if (root === undefined || !sameHash(root, said?.root ?? row.root)) {
      add('root-differs', `leaves ${sound} to ${row.size - 1} are not those that were signed at ${row.size}`);
      // What follows stands on the same leaves.
      return;
    }
    sound = row.size;
  }
}

function saysTheSame(said: Checkpoint, row: StoredCheckpoint): boolean {
  return (
    said.size === row.size &&
    said.epoch === row.epoch &&
    sameHash(said.root, row.root) &&
    sameHash(said.heads, row.heads) &&
    Date.parse(said.at) === row.at.getTime()
  );
}

/** Compares what there is now with a checkpoint that somebody kept. */
export function checkOlder(
  note: string,
  size: number,
  roots: ReadonlyMap<number, Buffer>,
  keys: readonly string[],
  findings: Findings,
): void {
  const older = parseCheckpoint(note);
  if (older === null || verifyNote(note, keys) === null) {
    const detail = 'the checkpoint that was kept is not signed by a key on record';
    findings.add({ stream: '', seq: 0, leaf: null, why: 'key-unknown', detail });
  }
  if (older === null) return;
  if (older.size > size) {
    const detail = `on ${older.at} there were ${older.size} events, now there are ${size}: leaves ${size} to ${older.size - 1} are gone`;
    findings.add({ stream: '', seq: 0, leaf: size, why: 'shorter-than-checkpoint', detail });
    return;
  }
  const root = roots.get(older.size);
  if (root === undefined || !sameHash(root, older.root)) {
    const detail = `of leaves 0 to ${older.size - 1} at least one is not the one that was signed on ${older.at}`;
    findings.add({ stream: '', seq: 0, leaf: 0, why: 'inconsistent-with-checkpoint', detail });
  }
}
