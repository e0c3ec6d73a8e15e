import type { Pool } from 'pg';
import { attemptsOf } from './category.js';
import { loggedEvent, type LoggedEvent } from './logged-event.js';
import { recordedAtText } from './recorded-at.js';

/** Most events given at once. */
export const pageLimit = 1000;

/** Events of a stream from `fromSeq` on, ascending; at most `limit` (≤ 1,000): ask again from the last seq + 1. */
export async function readStream(
  pool: Pool,
  stream: string,
  fromSeq = 1,
  limit = pageLimit,
): Promise<readonly LoggedEvent[]> {
  const { rows } = await pool.query<{ body: string; recorded_at: string }>({
    name: 'hefu-read-stream',
    text: `SELECT body, ${recordedAtText} AS recorded_at FROM hefu.event
           WHERE stream = $1 AND seq >= $2 ORDER BY seq LIMIT $3`,
    values: [stream, fromSeq, Math.min(limit, pageLimit)],
  });
  return rows.map((row) => loggedEvent(row.body, row.recorded_at));
}

/** Refused commands of a stream, as events `CommandRefused` with a seq of their own. */
export async function readAttempts(
  pool: Pool,
  stream: string,
  fromSeq = 1,
  limit = pageLimit,
): Promise<readonly LoggedEvent[]> {
  return readStream(pool, attemptsOf(stream), fromSeq, limit);
}
