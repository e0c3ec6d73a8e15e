import type { Pool } from 'pg';
import { attemptsOf } from '../../store/category.js';
import type { ChainReport } from './chain-report.js';
import { ChainWalk } from './chain-walk.js';
import { checkEmptyHeads } from './check-empty-heads.js';
import { walkRange, walkStream } from './walk-range.js';

/**
 * Recomputes every hash of the log (or of one stream with its attempts), link by link, and compares the ends with
 * the heads and each event with its leaf, all at one snapshot. What this cannot find: a stream rewritten together
 * with its head and leaves. That needs what was signed (`verifyLog`).
 */
export async function verifyChains(
  pool: Pool,
  only: { readonly stream?: string } = {},
): Promise<ChainReport> {
  const client = await pool.connect();
  const walk = new ChainWalk();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const streams = only.stream === undefined ? null : [only.stream, attemptsOf(only.stream)];
    if (streams === null) await walkRange(client, walk, { after: '', upTo: null });
    for (const stream of streams ?? []) await walkStream(client, walk, stream);
    await checkEmptyHeads(client, walk.findings, streams);
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
  const { events, streams, clockWentBack, findings } = walk;
  return { events, streams, broken: findings.sorted(), brokenTotal: findings.total, clockWentBack };
}
