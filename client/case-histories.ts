import type { Client } from '@temporalio/client';
import { at, attributesOf, textAt, type HistoryEvent, type RunHistory } from '../audit/match/history.js';
import { keptHistories, type BrokenHistory } from '../audit/archive/kept-histories.js';
import type { StreamRecord } from '../store/stream-record.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';

/** Temporal's half of a case's tally: what is kept in the store, and what only Temporal still has. */
export interface CaseHistories {
  /** Oldest first. */
  readonly runs: readonly RunHistory[];
  /** How many of them came from the store. */
  readonly archived: number;
  /** Kept histories that are not what was said to be kept. */
  readonly broken: readonly BrokenHistory[];
  /** Whether Temporal could be asked. */
  readonly isTemporalThere: boolean;
}

/** Every run of a case that can still be had: kept ones from the store, the others from Temporal, if it is there. */
export async function caseHistories(hefu: HefuConnection, record: StreamRecord): Promise<CaseHistories> {
  const { kept, broken } = await keptHistories(hefu.pool, record.stream);
  const runs = new Map<string, RunHistory>();
  for (const { runId, text } of kept) runs.set(runId, { runId, events: eventsOf(text) });
  const client = await temporalOrNull(hefu);
  const wanted = new Set([...record.events, ...record.attempts].flatMap(({ runId }) => runId ?? []));
  for (const run of runs.values()) for (const runId of neighbours(run)) wanted.add(runId);
  if (client !== null) {
    const latest = await latestRun(client, record.stream);
    if (latest !== null) wanted.add(latest);
    // A set may grow while it is walked: each run names the ones before and after it.
    for (const runId of wanted) {
      const run = runs.get(runId) ?? (await fetchedRun(client, record.stream, runId));
      if (run === null) continue;
      runs.set(runId, run);
      for (const next of neighbours(run)) wanted.add(next);
    }
  }
  const started = (run: RunHistory): string => run.events[0]?.eventTime ?? '';
  return {
    runs: [...runs.values()].sort((a, b) => (started(a) < started(b) ? -1 : 1)),
    archived: kept.length,
    broken,
    isTemporalThere: client !== null,
  };
}

async function temporalOrNull(hefu: HefuConnection): Promise<Client | null> {
  try {
    return await hefu.temporal();
  } catch (error) {
    if (error instanceof ServiceAway) return null;
    throw error;
  }
}

async function latestRun(client: Client, workflowId: string): Promise<string | null> {
  return orNull(async () => (await client.workflow.getHandle(workflowId).describe()).runId);
}

async function fetchedRun(client: Client, workflowId: string, runId: string): Promise<RunHistory | null> {
  const { historyToJSON } = await import('@temporalio/common/lib/proto-utils.js');
  return orNull(async () => {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    return { runId, events: eventsOf(historyToJSON(history)) };
  });
}

/** gRPC's NOT_FOUND, as some calls give it bare. */
const notFound = 5;

/** Temporal has forgotten it, or never knew it: what is missing then is named by the match. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  const { WorkflowNotFoundError, isGrpcServiceError } = await import('@temporalio/client');
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    const code: number | null = isGrpcServiceError(error) ? error.code : null;
    if (code === notFound) return null;
    throw error;
  }
}

function eventsOf(text: string): readonly HistoryEvent[] {
  return (JSON.parse(text) as { readonly events: readonly HistoryEvent[] }).events;
}

/** The runs before and after this one, as it names them itself. */
function neighbours({ runId, events }: RunHistory): readonly string[] {
  const first = events[0] === undefined ? undefined : attributesOf(events[0]);
  const last = events.at(-1);
  const next = last === undefined ? undefined : at(attributesOf(last), 'newExecutionRunId');
  const before = textAt(first, 'continuedExecutionRunId');
  const ids = [before, textAt(first, 'firstExecutionRunId'), typeof next === 'string' ? next : ''];
  return ids.filter((id) => id !== '' && id !== runId);
}
