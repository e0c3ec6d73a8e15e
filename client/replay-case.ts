import { refoldStream } from '../audit/match/refold-stream.js';
import type { Discrepancy } from '../audit/discrepancy.js';
import { readStreamRecords, type StreamRecord } from '../store/stream-record.js';
import { auditedCategories } from '../audit/deciders.js';
import { discrepanciesLimit } from '../audit/discrepancy.js';
import { eachStreamRecord } from '../store/each-stream-record.js';
import { caseHistories } from './case-histories.js';
import type { HefuConnection } from './connection.js';
import { refoldLog } from './refold-log.js';

type Replay = (
  runs: readonly { readonly workflowId: string; readonly runId: string; readonly history: object }[],
) => Promise<readonly { readonly runId: string; readonly failure: string | null }[]>;

interface ReplayedRuns {
  readonly runs: number;
  readonly archivedRuns: number;
  readonly historyEvents: number;
  readonly discrepancies: readonly Discrepancy[];
}

export interface ReplayReport extends ReplayedRuns {
  readonly events: number;
  /** The list has at most 1,000 of them. */
  readonly discrepanciesTotal: number;
}

/** Today's workflow code on the case's histories, and today's fold on its events against what is shown. */
export async function replayCase(
  hefu: HefuConnection,
  stream: string,
  replay: Replay,
): Promise<ReplayReport> {
  const [record] = await readStreamRecords(hefu.pool, [stream]);
  if (record === undefined) throw new TypeError(stream);
  const replayed = await replayRuns(hefu, record, replay);
  const discrepancies = [...replayed.discrepancies, ...(await refoldStream(hefu.pool, record))];
  return {
    ...replayed,
    events: record.events.length,
    discrepancies,
    discrepanciesTotal: discrepancies.length,
  };
}

/** The histories of every case, and everything that is shown: cases and registers alike. */
export async function replayAll(hefu: HefuConnection, replay: Replay): Promise<ReplayReport> {
  const shown = await refoldLog(hefu);
  const sum = { runs: 0, archivedRuns: 0, historyEvents: 0 };
  const discrepancies = [...shown.discrepancies];
  let { discrepanciesTotal } = shown;
  for (const [category, { process }] of Object.entries(auditedCategories)) {
    if (process === undefined) continue;
    for await (const record of eachStreamRecord(hefu.pool, category)) {
      const replayed = await replayRuns(hefu, record, replay);
      sum.runs += replayed.runs;
      sum.archivedRuns += replayed.archivedRuns;
      sum.historyEvents += replayed.historyEvents;
      discrepanciesTotal += replayed.discrepancies.length;
      discrepancies.push(...replayed.discrepancies.slice(0, discrepanciesLimit - discrepancies.length));
    }
  }
  return { ...sum, events: shown.events, discrepancies, discrepanciesTotal };
}

async function replayRuns(hefu: HefuConnection, record: StreamRecord, replay: Replay): Promise<ReplayedRuns> {
  const { stream } = record;
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
    discrepancies: [
      ...[...recorded]
        .filter((runId) => !had.has(runId))
        .map((runId) => found(stream, 'history-missing', 'workflow_run_id', runId, null)),
      ...replayed.flatMap(({ runId, failure }) =>
        failure === null ? [] : [found(stream, 'replays-otherwise', 'replay', runId, failure)],
      ),
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
