import { refoldStream } from '../audit/match/refold-stream.js';
import type { Discrepancy } from '../audit/discrepancy.js';
import { readStreamRecords } from '../store/stream-record.js';
import { caseHistories } from './case-histories.js';
import type { HefuConnection } from './connection.js';

type Replay = (
  runs: readonly { readonly workflowId: string; readonly runId: string; readonly history: object }[],
) => Promise<readonly { readonly runId: string; readonly failure: string | null }[]>;

export interface ReplayReport {
  readonly runs: number;
  readonly archivedRuns: number;
  readonly historyEvents: number;
  readonly events: number;
  readonly discrepancies: readonly Discrepancy[];
}

/** Today's workflow code on the case's histories, and today's fold on its events against what is shown. */
export async function replayCase(
  hefu: HefuConnection,
  stream: string,
  replay: Replay,
): Promise<ReplayReport> {
  const [record] = await readStreamRecords(hefu.pool, [stream]);
  if (record === undefined) throw new TypeError(stream);
  const { runs, archived } = await caseHistories(hefu, record);
  const replayed = await replay(
    runs.map(({ runId, events }) => ({ workflowId: stream, runId, history: { events } })),
  );
  const had = new Set(runs.map(({ runId }) => runId));
  const recorded = new Set([...record.events, ...record.attempts].flatMap(({ runId }) => runId ?? []));
  return {
    runs: runs.length,
    archivedRuns: archived,
    historyEvents: runs.reduce((sum, { events }) => sum + events.length, 0),
    events: record.events.length,
    discrepancies: [
      ...[...recorded]
        .filter((runId) => !had.has(runId))
        .map((runId) => found(stream, 'history-missing', 'workflow_run_id', runId, null)),
      ...replayed.flatMap(({ runId, failure }) =>
        failure === null ? [] : [found(stream, 'replays-otherwise', 'replay', runId, failure)],
      ),
      ...(await refoldStream(hefu.pool, record)),
    ],
  };
}

function found(
  stream: string,
  what: string,
  field: string,
  recorded: string,
  expected: string | null,
): Discrepancy {
  return { stream, seq: 0, what, field, recorded, expected };
}
