import type { Pool } from 'pg';
import { rangeOf } from './category.js';
import { loggedEvent, type LoggedEvent } from './logged-event.js';
import { pageLimit } from './read-stream.js';
import { recordedAtText } from './recorded-at.js';

interface Row {
  readonly stream: string;
  readonly seq: string;
  readonly body: string;
  readonly recorded_at: string;
}

/** Every stream of a category (`catalogue`) with all its events in order, by name; refused attempts are not among them. */
export async function readCategory(
  pool: Pool,
  category: string,
): Promise<readonly { readonly stream: string; readonly events: readonly LoggedEvent[] }[]> {
  const streams = new Map<string, LoggedEvent[]>();
  const [from, to] = rangeOf(category);
  let last: Pick<Row, 'stream' | 'seq'> = { stream: from, seq: '0' };
  for (;;) {
    const { rows } = await pool.query<Row>({
      name: 'hefu-read-category',
      text: `SELECT stream, seq, body, ${recordedAtText} AS recorded_at FROM hefu.event
             WHERE (stream, seq) > ($1, $2) AND stream < $3 AND stream NOT LIKE '%/attempts' ORDER BY stream, seq LIMIT $4`,
      values: [last.stream, last.seq, to, pageLimit],
    });
    for (const row of rows) {
      const events = streams.get(row.stream) ?? [];
      events.push(loggedEvent(row.body, row.recorded_at));
      streams.set(row.stream, events);
      last = row;
    }
    if (rows.length < pageLimit) return [...streams].map(([stream, events]) => ({ stream, events }));
  }
}
