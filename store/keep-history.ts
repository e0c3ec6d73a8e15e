import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Pool } from 'pg';
import { archiveCommandId, archiveOf } from './archived-runs.js';

const pack = promisify<Buffer, Buffer>(gzip);

/** The history of one closed run, as text that is hashed and kept. */
export interface HistoryText {
  /** `share-request/GX-2026-000123`, the stream's name too. */
  readonly workflowId: string;
  readonly runId: string;
  /** Instants, ISO 8601. */
  readonly startedAt: string;
  readonly closedAt: string;
  readonly events: number;
  /** Canonical JSON. */
  readonly text: string;
}

export interface HistoryDigest {
  readonly sha256: string;
  readonly bytes: number;
}

function digestOf(text: string): HistoryDigest {
  const bytes = Buffer.from(text);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** Keeps a history for ever; one that is there already stays as it is. What is there: its digest. */
export async function keepHistory(pool: Pool, history: HistoryText): Promise<HistoryDigest> {
  const { workflowId, runId, startedAt, closedAt, events, text } = history;
  const { sha256, bytes } = digestOf(text);
  await pool.query(
    `INSERT INTO hefu.history (workflow_id, run_id, started_at, closed_at, events, bytes, sha256, gzip)
     VALUES ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8) ON CONFLICT (workflow_id, run_id) DO NOTHING`,
    [workflowId, runId, startedAt, closedAt, events, bytes, sha256, await pack(Buffer.from(text))],
  );
  const { rows } = await pool.query<{ sha256: string; bytes: string }>(
    `SELECT encode(sha256, 'hex') AS sha256, bytes FROM hefu.history WHERE workflow_id = $1 AND run_id = $2`,
    [workflowId, runId],
  );
  const [kept] = rows;
  if (kept === undefined) throw new Error(`${workflowId} ${runId}: the history was not kept`);
  return { sha256: kept.sha256, bytes: Number(kept.bytes) };
}

/** Which of these runs are kept, and said so in their stream: as `workflowId runId`. */
export async function keptRuns(
  pool: Pool,
  runs: readonly { readonly workflowId: string; readonly runId: string }[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ place: number }>(
    `SELECT asked.place::integer AS place
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (stream, command_id, place)
     JOIN hefu.command c ON c.stream = asked.stream AND c.command_id = asked.command_id`,
    [runs.map(({ workflowId }) => archiveOf(workflowId)), runs.map(({ runId }) => archiveCommandId(runId))],
  );
  return new Set(
    rows.flatMap(({ place }) => {
      const run = runs[place - 1];
      return run === undefined ? [] : [`${run.workflowId} ${run.runId}`];
    }),
  );
}
