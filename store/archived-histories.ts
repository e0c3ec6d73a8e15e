import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Pool } from 'pg';

const unpack = promisify<Buffer, Buffer>(gunzip);

/** The kept history of one closed run. */
export interface ArchivedHistory {
  /** `share-request/GX-2026-000123`, the stream's name too. */
  readonly workflowId: string;
  readonly runId: string;
  readonly events: number;
  /** Canonical JSON, as it was hashed. */
  readonly text: string;
  readonly bytes: number;
  /** Of the text as it is now, hexadecimal. */
  readonly textSha256: string;
}

interface Row {
  readonly run_id: string;
  readonly events: number;
  readonly bytes: string;
  readonly gzip: Buffer;
}

/** Runs of one case; more is a case that continued as new more than a thousand times. */
const runsLimit = 1000;

/** The kept histories of a case, oldest run first. */
export async function archivedHistories(pool: Pool, workflowId: string): Promise<readonly ArchivedHistory[]> {
  const { rows } = await pool.query<Row>(
    `SELECT run_id, events, bytes, gzip FROM hefu.history
     WHERE workflow_id = $1 ORDER BY started_at, run_id LIMIT $2`,
    [workflowId, runsLimit],
  );
  return Promise.all(
    rows.map(async ({ run_id: runId, events, bytes, gzip: packed }) => {
      const text = (await unpack(packed)).toString('utf8');
      const textSha256 = createHash('sha256').update(text).digest('hex');
      return { workflowId, runId, events, bytes: Number(bytes), textSha256, text };
    }),
  );
}
