import type { ClientBase, Pool } from 'pg';
import { listCheckpoints } from '../../store/tree/list-checkpoints.js';
import type { StoredCheckpoint } from '../../store/tree/newest-checkpoint.js';
import { parseCheckpoint } from '../checkpoint/checkpoint.js';
import { bucketRoot, headsRoot, type PlacedHead } from '../heads/heads-map.js';
import { emptyRoot, sameHash } from '../tree/hash.js';
import { believedKeys } from './believed-keys.js';
import { checkOlder, checkSeen, checkStored } from './check-checkpoints.js';
import { checkTimestamps } from './check-timestamps.js';
import { checkMissing, rootsAt } from './check-tree.js';
import { Findings } from './findings.js';
import { LeafTable } from './leaf-table.js';
import type { Scan } from './scan.js';
import { scanInThreads } from './scan-in-threads.js';
import { checkGuards } from './check-guards.js';
import { checkEmptyHeads } from './check-empty-heads.js';
import type { LogReport, VerifyOptions } from './log-report.js';

/**
 * The whole log at one snapshot: every hash of every chain, every event against its leaf, the tree over the leaves against
 * every signed checkpoint, the heads, and what was kept outside.
 */
export async function verifyLog(
  pool: Pool,
  { keys = [], against = [], seen = [], authorities = null }: VerifyOptions = {},
): Promise<LogReport> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { snapshot, size } = await beginning(client);
    const leaves = new LeafTable(size);
    const scans = await scanInThreads(pool, client, snapshot, leaves);
    const findings = new Findings();
    for (const { broken, brokenTotal } of scans) findings.merge({ list: broken, total: brokenTotal });
    await checkGuards(client, findings);
    await checkEmptyHeads(client, findings, null);
    await checkMissing(client, leaves, findings);
    const stored = await allCheckpoints(client);
    const kept = [...against.map((note) => parseCheckpoint(note)?.size ?? 0), ...seen.map((one) => one.size)];
    const roots = await rootsAt(client, leaves, [size, ...stored.map((one) => one.size), ...kept], findings);
    const believed = await believedKeys(client, keys, findings);
    checkStored(stored, roots, believed, findings);
    checkNewest(stored.at(-1), size, scans, findings);
    for (const note of against) checkOlder(note, size, roots, believed, findings);
    for (const { root, ...one } of seen)
      checkSeen({ ...one, root: Buffer.from(root, 'base64') }, size, roots, findings);
    const timestamps = await checkTimestamps(client, authorities, findings);
    await client.query('COMMIT');
    client.release();
    const sum = (of: (scan: Scan) => number): number => scans.reduce((total, one) => total + of(one), 0);
    return {
      events: sum(({ events }) => events),
      streams: sum(({ streams }) => streams),
      broken: findings.sorted(),
      brokenTotal: findings.total,
      clockWentBack: scans.flatMap(({ clockWentBack }) => clockWentBack).slice(0, 1000),
      tree: {
        size,
        root: (roots.get(size) ?? emptyRoot).toString('base64'),
        checkpoints: stored.length,
        unsequenced: sum(({ unsequenced }) => unsequenced),
      },
      timestamps,
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function beginning(client: ClientBase): Promise<{ readonly snapshot: string; readonly size: number }> {
  const { rows } = await client.query<{ snapshot: string; size: string }>(
    `SELECT pg_export_snapshot() AS snapshot, coalesce(max(leaf) + 1, 0)::text AS size FROM hefu.tree_leaf`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no snapshot');
  return { snapshot: row.snapshot, size: Number(row.size) };
}

async function allCheckpoints(client: ClientBase): Promise<readonly StoredCheckpoint[]> {
  const all: StoredCheckpoint[] = [];
  for (;;) {
    const page = await listCheckpoints(client, all.at(-1)?.size ?? 0);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** The newest checkpoint is over everything that is in the tree, and says the last event of every stream. */
function checkNewest(
  newest: StoredCheckpoint | undefined,
  size: number,
  scans: readonly Scan[],
  findings: Findings,
): void {
  if (size === (newest?.size ?? 0)) {
    if (newest !== undefined && !sameHash(headsOf(scans), newest.heads)) {
      const detail = '各链的末尾不是所签名的';
      findings.add({ stream: '', seq: 0, leaf: null, why: 'heads-differ', detail });
    }
    return;
  }
  const leaf = newest?.size ?? 0;
  const detail = `树有${size}个叶子，最新的检查点只到${leaf}`;
  findings.add({ stream: '', seq: 0, leaf, why: 'tree-beyond-checkpoint', detail });
}

function headsOf(scans: readonly Scan[]): Buffer {
  const buckets = scans[0]?.heads.map((_, bucket) =>
    bucketRoot(scans.flatMap(({ heads }) => placedIn(heads[bucket] ?? new Uint8Array()))),
  );
  return headsRoot(buckets ?? []);
}

function placedIn(bucket: Uint8Array): readonly PlacedHead[] {
  return Array.from({ length: bucket.length / 64 }, (_, index) => ({
    key: bucket.subarray(index * 64, index * 64 + 32),
    leaf: bucket.subarray(index * 64 + 32, index * 64 + 64),
  }));
}
