import type { Pool } from 'pg';
import { loggedEvent, type LoggedEvent } from './logged-event.js';
import { recordedAtText } from './recorded-at.js';

interface Row {
  readonly stream: string;
  readonly body: string;
  readonly recorded_at: string;
}

/** These streams with all their events in order, by name; a stream nothing was ever recorded on is left out. */
export async function readStreams(
  pool: Pool,
  streams: readonly string[],
): Promise<readonly { readonly stream: string; readonly events: readonly LoggedEvent[] }[]> {
  const found = new Map<string, LoggedEvent[]>();
  const { rows } = await pool.query<Row>(
    `SELECT stream, body, ${recordedAtText} AS recorded_at FROM hefu.event
           WHERE stream = ANY ($1) ORDER BY stream, seq`,
    [streams],
  );
  for (const { stream, body, recorded_at } of rows) {
    const events = found.get(stream) ?? [];
    events.push(loggedEvent(body, recorded_at));
    found.set(stream, events);
  }
  return [...found].map(([stream, events]) => ({ stream, events }));
}
