import type { Pool } from 'pg';
import type { HistoryEvent } from '../../domain/history/decider.js';
import { archivedHistories, type ArchivedHistory } from '../../store/archived-histories.js';
import { archiveOf } from '../../store/archived-runs.js';
import { readStreamRecords } from '../../store/stream-record.js';

/** A history that is not what its stream says was kept. */
export interface BrokenHistory {
  /** Seq of the `HistoryArchived` that speaks of it. */
  readonly seq: number;
  readonly what: 'history-changed' | 'history-lost';
  /** The digest on record. */
  readonly recorded: string;
  /** The digest of what is there; null when nothing is. */
  readonly expected: string | null;
}

/** The histories of a case that are kept and are what the log says was kept. One the log does not speak of is none. */
export async function keptHistories(
  pool: Pool,
  workflowId: string,
): Promise<{ readonly kept: readonly ArchivedHistory[]; readonly broken: readonly BrokenHistory[] }> {
  const [rows, [record]] = await Promise.all([
    archivedHistories(pool, workflowId),
    readStreamRecords(pool, [archiveOf(workflowId)]),
  ]);
  // The stream holds this decider's own events.
  const events = (record?.events ?? []) as readonly object[] as readonly (HistoryEvent & {
    readonly seq: number;
  })[];
  const kept: ArchivedHistory[] = [];
  const broken = events.flatMap(({ seq, data }): readonly BrokenHistory[] => {
    const row = rows.find(({ runId }) => runId === data.runId);
    if (row === undefined) return [{ seq, what: 'history-lost', recorded: data.sha256, expected: null }];
    if (row.textSha256 === data.sha256) {
      kept.push(row);
      return [];
    }
    return [{ seq, what: 'history-changed', recorded: data.sha256, expected: row.textSha256 }];
  });
  return { kept, broken };
}
