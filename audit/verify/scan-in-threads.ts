import type { ClientBase, Pool } from 'pg';
import { inThread, threadCount } from './in-thread.js';
import type { LeafTable } from './leaf-table.js';
import { scan, type Scan } from './scan.js';
import type { StreamRange } from './walk-range.js';

export interface ScanTask {
  readonly databaseUrl: string;
  readonly snapshot: string;
  readonly range: StreamRange;
  readonly size: number;
  readonly memory: SharedArrayBuffer;
}

/** Below this a thread costs more than it saves. */
const worthThreads = 20_000;

/** Scans the whole log at this snapshot, on as many cores as there are. */
export async function scanInThreads(
  pool: Pool,
  client: ClientBase,
  snapshot: string,
  leaves: LeafTable,
): Promise<readonly Scan[]> {
  const { connectionString } = pool.options;
  const count = threadCount();
  if (count === 1 || connectionString === undefined || leaves.size < worthThreads) {
    const own = await pool.connect();
    try {
      return [await scan(own, snapshot, { after: '', upTo: null }, leaves)];
    } finally {
      own.release();
    }
  }
  const ranges = await equalRanges(client, count);
  const { size, memory } = leaves;
  return Promise.all(
    ranges.map((range): Promise<Scan> => {
      const task: ScanTask = { databaseUrl: connectionString, snapshot, range, size, memory };
      return inThread(new URL('./scan-thread.js', import.meta.url), task);
    }),
  );
}

/** Ranges of streams with about as many events each. */
async function equalRanges(client: ClientBase, count: number): Promise<readonly StreamRange[]> {
  const { rows } = await client.query<{ stream: string }>(
    `SELECT min(stream) AS stream FROM (
       SELECT stream, ceil(sum(version) OVER (ORDER BY stream) * $1::numeric / sum(version) OVER ()) AS part FROM hefu.stream
     ) AS parts WHERE part > 1 GROUP BY part ORDER BY part`,
    [count],
  );
  const ends = rows.map(({ stream }) => stream);
  return [...ends, null].map((upTo, index) => ({ after: index === 0 ? '' : (ends[index - 1] ?? ''), upTo }));
}
