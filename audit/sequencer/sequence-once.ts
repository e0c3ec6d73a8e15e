import { createHash, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { extendTree } from '../../store/tree/extend-tree.js';
import { readTile, readTiles } from '../../store/tree/read-tiles.js';
import {
  beSequencer,
  sequencerState,
  startEpoch,
  type SequencerState,
} from '../../store/tree/sequencer-state.js';
import { unsequenced } from '../../store/tree/unsequenced.js';
import { checkpointText } from '../checkpoint/checkpoint.js';
import { signNote } from '../checkpoint/sign-note.js';
import { appendWitness, newestWitness } from '../checkpoint/witness-file.js';
import { newestCheckpoint } from '../../store/tree/newest-checkpoint.js';
import { eventLeafHash } from '../tree/event-leaf.js';
import { Frontier } from '../tree/frontier.js';
import { nodesFromTiles } from '../tree/read-tiles.js';
import { perfectSubtrees } from '../tree/tree-node.js';
import { movedHeads } from './new-heads.js';
import { newTiles } from './new-tiles.js';
import { refuseToSign, type SigningRefusal } from './refuse-to-sign.js';

export interface Sequencer {
  /** As the application. */
  readonly pool: Pool;
  readonly privateKey: KeyObject;
  /** Where copies of the checkpoints go, outside the database. */
  readonly witnessFile: string;
  /** The log's name, taken at the very first start; made up where there is none. */
  readonly origin?: string;
  /** Events in one turn, more when a transaction was larger. */
  readonly batch?: number;
}

export type Turn =
  | { readonly kind: 'sequenced'; readonly size: number; readonly added: number; readonly hasMore: boolean }
  | { readonly kind: 'idle' }
  /** Another process is the sequencer just now. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly refusal: SigningRefusal };

const defaultBatch = 10_000;

/**
 * One turn: what has been committed becomes leaves, tiles and heads, and a checkpoint over all of it, in one transaction;
 * then the checkpoint leaves the database. Nothing is lost when a turn breaks off anywhere: the next one finds the same.
 */
export async function sequenceOnce(sequencer: Sequencer): Promise<Turn> {
  const client = await sequencer.pool.connect();
  try {
    await client.query('BEGIN');
    const turn = await turnIn(client, sequencer);
    await client.query(turn.kind === 'sequenced' ? 'COMMIT' : 'ROLLBACK');
    if (turn.kind === 'sequenced' || turn.kind === 'idle') await copyOut(client, sequencer.witnessFile);
    client.release();
    return turn;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function turnIn(client: ClientBase, sequencer: Sequencer): Promise<Turn> {
  if (!(await beSequencer(client))) return { kind: 'elsewhere' };
  const seen = await sequencerState(client);
  const { witnessFile, privateKey } = sequencer;
  const refusal = await refuseToSign(client, seen, { witnessFile, publicKey: createPublicKey(privateKey) });
  if (refusal !== null) return { kind: 'refused', refusal };
  const state = await inEpoch(client, seen, sequencer);
  const limit = sequencer.batch ?? defaultBatch;
  const batch = await unsequenced(client, { after: state.sequencedTo, xmin: state.xmin, limit });
  if (batch.events.length === 0) return { kind: 'idle' };
  const { size } = state;
  const leaves = batch.events.map(eventLeafHash);
  const read = nodesFromTiles((tiles) => readTiles(client, tiles));
  const frontier = new Frontier(size, await read(perfectSubtrees(0, size)));
  for (const leaf of leaves) frontier.add(leaf);
  const tiles = await newTiles(size, leaves, (level, number) => readTile(client, level, number));
  const heads = await movedHeads(client, batch.events);
  const at = new Date().toISOString();
  const { origin, epoch } = state;
  const signed = { origin, size: frontier.size, root: frontier.root(), heads: heads.root, at, epoch };
  await extendTree(client, {
    epoch,
    size,
    events: batch.events,
    leavesDigest: createHash('sha256').update(Buffer.concat(leaves)).digest(),
    tiles,
    buckets: heads.buckets,
    root: signed.root,
    heads: signed.heads,
    sequencedTo: batch.sequencedTo,
    at,
    note: signNote(checkpointText(signed), { name: origin, privateKey }),
  });
  return { kind: 'sequenced', size: frontier.size, added: leaves.length, hasMore: batch.isCut };
}

interface InEpoch extends SequencerState {
  readonly epoch: number;
  readonly origin: string;
}

/** The first start begins the first epoch; a database that was restored elsewhere a new one. */
async function inEpoch(client: ClientBase, state: SequencerState, sequencer: Sequencer): Promise<InEpoch> {
  const { epoch, origin } = state;
  if (epoch !== null && origin !== null && state.isSameCluster) return { ...state, epoch, origin };
  const first = sequencer.origin ?? `hefu/${randomBytes(6).toString('hex')}`;
  const reason =
    epoch === null ? 'first start' : 'restored: transaction ids cannot be compared with those before';
  await startEpoch(client, { origin: epoch === null ? first : null, actor: 'engine', reason });
  return inEpoch(client, await sequencerState(client), sequencer);
}

/** Also what an earlier turn committed and could not copy any more. */
async function copyOut(client: ClientBase, file: string): Promise<void> {
  const newest = await newestCheckpoint(client);
  if (newest === null) return;
  const copied = await newestWitness(file);
  if (copied?.note !== newest.note) await appendWitness(file, newest.note);
}
