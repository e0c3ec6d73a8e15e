import { chineseMoment } from '../../calendar/chinese-moment.js';
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
      add('signature-wrong', `第${row.size}条处的检查点不是由已登记的密钥签名的`);
    } else if (!saysTheSame(said, row)) {
      add('checkpoint-differs', `第${row.size}条处的检查点与其登记不符`);
    }
    const root = roots.get(row.size);
    if (root === undefined || !sameHash(root, said?.root ?? row.root)) {
      add('root-differs', `叶子${sound}至${row.size - 1}不是第${row.size}条处检查点所签名的`);
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
    const detail = '留存的检查点不是由已登记的密钥签名的';
    findings.add({ stream: '', seq: 0, leaf: null, why: 'key-unknown', detail });
  }
  if (older !== null) checkSeen(older, size, roots, findings);
}

/** The same with what somebody was told without a signature: they know themselves when and from whom they have it. */
export function checkSeen(
  older: Pick<Checkpoint, 'size' | 'root' | 'at'>,
  size: number,
  roots: ReadonlyMap<number, Buffer>,
  findings: Findings,
): void {
  if (older.size > size) {
    const detail = `${chineseMoment(older.at)}有${older.size}条，现在只有${size}条：叶子${size}至${older.size - 1}不见了`;
    findings.add({ stream: '', seq: 0, leaf: size, why: 'shorter-than-checkpoint', detail });
    return;
  }
  const root = roots.get(older.size);
  if (root === undefined || !sameHash(root, older.root)) {
    const detail = `叶子0至${older.size - 1}中至少有一个不是${chineseMoment(older.at)}所记的`;
    findings.add({ stream: '', seq: 0, leaf: 0, why: 'inconsistent-with-checkpoint', detail });
  }
}
