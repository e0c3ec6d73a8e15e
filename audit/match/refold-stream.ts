import type { Pool } from 'pg';
import { refolded } from '../../store/refolded.js';
import type { StreamRecord } from '../../store/stream-record.js';
import { auditedCategory } from '../deciders.js';
import type { Discrepancy } from '../discrepancy.js';
import { firstDifference } from '../first-difference.js';

/** Whether what users are shown of a stream is what its events fold to; nothing is said of a stream that is not shown. */
export async function refoldStream(
  pool: Pool,
  { stream, events }: StreamRecord,
): Promise<readonly Discrepancy[]> {
  const category = auditedCategory(stream);
  if (category?.projected === undefined) return [];
  const { decider, projected } = category;
  const state = events.reduce(decider.evolve, decider.initial);
  const nextDeadline = decider.deadlines(state)[0]?.at ?? null;
  const rows = await refolded(pool, stream, projected, { events, view: decider.view(state), nextDeadline });
  const difference = firstDifference(rows.stored, rows.folded, 'row');
  return difference === null
    ? []
    : [{ stream, seq: events.at(-1)?.seq ?? 0, what: 'projection-differs', ...difference }];
}
