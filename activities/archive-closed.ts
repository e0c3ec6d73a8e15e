import type { Client } from '@temporalio/client';
import { isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Pool } from 'pg';
import { canonicalJson } from '../domain/canonical-json.js';
import { asJson } from '../domain/json.js';
import { keepHistory, keptRuns, type HistoryText } from '../store/keep-history.js';
import { sayArchived } from './say-archived.js';

export interface ArchiveRoom {
  readonly pool: Pool;
  readonly temporal: Client;
  readonly buildId: string;
  /** Tells Temporal that this goes on; throws when it should not. */
  readonly beat: () => void;
}

export interface ArchiveRound {
  readonly archived: number;
  /** There are more; ask again. */
  readonly isMore: boolean;
}

/** gRPC's NOT_FOUND, as reading a history gives it. */
const notFound = 5;
/** Runs asked about at once. */
const pageRuns = 200;
/** The archiver's own runs are nobody's case. */
const closedCases = `ExecutionStatus != 'Running' AND WorkflowType != 'archiveHistories'`;

/**
 * Keeps the histories of closed runs that are not kept yet, at most `limit`: cases that have ended, and each run that
 * continued as new. What Temporal lists is what it has not forgotten; a run is listed again until its stream says
 * that it is kept, so that nothing is left out however often this is interrupted.
 * @throws when a history could not be kept; the others are.
 */
export async function archiveClosed(room: ArchiveRoom, limit: number): Promise<ArchiveRound> {
  const failures: string[] = [];
  let archived = 0;
  for await (const runs of pages(room)) {
    for (const run of runs) {
      if (archived >= limit) return { archived, isMore: true };
      room.beat();
      try {
        await archiveRun(room, run);
        archived += 1;
      } catch (error) {
        // One that cannot be read holds up no other.
        failures.push(`${run.workflowId} ${run.runId}: ${String(error)}`);
      }
    }
  }
  if (failures.length > 0)
    throw new Error(`${failures.length} histories not kept: ${failures.join('; ').slice(0, 2000)}`);
  return { archived, isMore: false };
}

interface Run {
  readonly workflowId: string;
  readonly runId: string;
}

/** Closed runs that are not kept yet, a page at a time. */
async function* pages({
  pool,
  temporal,
  beat,
}: ArchiveRoom): AsyncGenerator<readonly Run[], void, undefined> {
  let page: Run[] = [];
  const unkept = async (): Promise<readonly Run[]> => {
    const asked = page;
    page = [];
    const kept = await keptRuns(pool, asked);
    return asked.filter(({ workflowId, runId }) => !kept.has(`${workflowId} ${runId}`));
  };
  for await (const { workflowId, runId } of temporal.workflow.list({ query: closedCases })) {
    beat();
    if (workflowId.includes('/')) page.push({ workflowId, runId });
    if (page.length >= pageRuns) yield await unkept();
  }
  yield await unkept();
}

async function archiveRun(
  { pool, temporal, buildId }: ArchiveRoom,
  { workflowId, runId }: Run,
): Promise<void> {
  const history = await fetched(temporal, workflowId, runId);
  // Forgotten between the list and now: there is nothing to keep any more, and the match will say so.
  if (history === null) return;
  const { sha256, bytes } = await keepHistory(pool, history);
  await sayArchived(pool, workflowId, { runId, sha256, events: history.events, bytes }, buildId);
}

async function fetched(temporal: Client, workflowId: string, runId: string): Promise<HistoryText | null> {
  try {
    const history = await temporal.workflow.getHandle(workflowId, runId).fetchHistory();
    const json = JSON.parse(historyToJSON(history)) as {
      readonly events: readonly { readonly eventTime: string }[];
    };
    const [startedAt = '', closedAt = ''] = [json.events[0]?.eventTime, json.events.at(-1)?.eventTime];
    const text = canonicalJson(asJson(json));
    return { workflowId, runId, startedAt, closedAt, events: json.events.length, text };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    const code: number | null = isGrpcServiceError(error) ? error.code : null;
    if (code === notFound) return null;
    throw error;
  }
}
