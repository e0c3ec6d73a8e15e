import type { ClientBase, Pool } from 'pg';
import { attemptsOf } from '../../store/category.js';
import { newestCheckpoint } from '../../store/tree/newest-checkpoint.js';
import { readTiles } from '../../store/tree/read-tiles.js';
import { parseCheckpoint } from '../checkpoint/checkpoint.js';
import { verifyHead } from '../heads/verify-head.js';
import { streamProofs } from '../proofs/stream-proofs.js';
import { eventLeafHash } from '../tree/event-leaf.js';
import { nodesFromTiles } from '../tree/read-tiles.js';
import { rootAt } from '../tree/root-at.js';
import { verifyInclusion } from '../tree/verify-inclusion.js';
import { believedKeys } from './believed-keys.js';
import { checkOlder, checkSeen, checkStored } from './check-checkpoints.js';
import { ChainWalk } from './chain-walk.js';
import type { LogReport, VerifyOptions } from './log-report.js';
import { checkEmptyHeads } from './check-empty-heads.js';
import { walkStream } from './walk-range.js';

/**
 * One stream with its attempts: every hash, every event against its leaf, each leaf and the last event proven under the
 * newest checkpoint, and that against what was kept outside. Costs what the stream costs, not what the log does.
 */
export async function verifyCase(
  pool: Pool,
  stream: string,
  { keys = [], against = [], seen = [] }: VerifyOptions = {},
): Promise<LogReport> {
  const client = await pool.connect();
  const walk = new ChainWalk();
  const { findings } = walk;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const streams = [stream, attemptsOf(stream)];
    for (const one of streams) await walkStream(client, walk, one);
    await checkEmptyHeads(client, findings, streams);
    const newest = await newestCheckpoint(client);
    const size = newest?.size ?? 0;
    const roots = new Map<number, Buffer>();
    const kept = [...against.map((note) => parseCheckpoint(note)?.size ?? 0), ...seen.map((one) => one.size)];
    for (const wanted of [size, ...kept]) {
      if (wanted <= size) roots.set(wanted, await rootFromTiles(client, wanted));
    }
    const believed = await believedKeys(client, keys, findings);
    checkStored(newest === null ? [] : [newest], roots, believed, findings);
    for (const note of against) checkOlder(note, size, roots, believed, findings);
    for (const { root, ...one } of seen)
      checkSeen({ ...one, root: Buffer.from(root, 'base64') }, size, roots, findings);
    if (newest !== null) for (const one of streams) await checkProofs(client, one, newest, walk);
    await client.query('COMMIT');
    client.release();
    return {
      events: walk.events,
      streams: walk.streams,
      broken: findings.sorted(),
      brokenTotal: findings.total,
      clockWentBack: walk.clockWentBack,
      tree: {
        size,
        root: newest?.root.toString('base64') ?? '',
        checkpoints: newest === null ? 0 : 1,
        unsequenced: walk.unsequenced,
      },
      timestamps: null,
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function rootFromTiles(client: ClientBase, size: number): Promise<Buffer> {
  try {
    return await rootAt(
      size,
      nodesFromTiles((tiles) => readTiles(client, tiles)),
    );
  } catch (error) {
    // A tile with too few hashes is a finding, not a fault: no root is this one.
    if (error instanceof RangeError) return Buffer.alloc(32);
    throw error;
  }
}

async function checkProofs(
  client: ClientBase,
  stream: string,
  { size, root, heads }: { readonly size: number; readonly root: Buffer; readonly heads: Buffer },
  { findings }: ChainWalk,
): Promise<void> {
  const { events, head } = await streamProofs(client, stream, size);
  for (const { seq, hash, leaf, proof } of events) {
    const leafHash = eventLeafHash({ stream, seq, hash });
    if (verifyInclusion({ leafHash, index: leaf, size, root, proof })) continue;
    const detail = `不是${size}个叶子中第${leaf}号所签名的`;
    findings.add({ stream, seq, leaf, why: 'leaf-differs', detail });
  }
  if (head !== null && (!verifyHead(head, head.proof, heads) || head.seq !== (events.at(-1)?.seq ?? 0))) {
    const detail = `所签名的末尾是第${head.seq}条，实有到第${events.at(-1)?.seq ?? 0}条`;
    findings.add({ stream, seq: head.seq, leaf: null, why: 'heads-differ', detail });
  }
}
