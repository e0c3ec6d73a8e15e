import type { Pool, PoolClient } from 'pg';
import type { Json } from '../domain/json.js';
import { rangeOf } from './category.js';
import { loggedEvent, type LoggedEvent } from './logged-event.js';
import { projectionOf } from './projections/all.js';
import { indexedView, type Projection } from './projections/projection.js';
import { pageLimit } from './read-stream.js';
import { recordedAtText } from './recorded-at.js';

/** What a stream's events fold to: the same `view` and `nextDeadline` as the recorder was given. */
export type Fold = (events: readonly LoggedEvent[]) => {
  readonly view: Json;
  readonly nextDeadline: string | null;
};

interface Row {
  readonly stream: string;
  readonly seq: string;
  readonly body: string;
  readonly recorded_at: string;
}

/**
 * Empties the projection of a category and fills it again from the log, in one transaction: readers see the old
 * rows until it is done, recorders of the category wait.
 * @returns the number of streams folded. @throws TypeError when the category has no projection.
 */
export async function rebuild(pool: Pool, category: string, fold: Fold): Promise<number> {
  const projection = projectionOf(category);
  if (projection === undefined) throw new TypeError(`no projection of ${category}`);
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    await empty(client, projection);
    const streams = await refill(client, projection, fold);
    await client.query('COMMIT');
    return streams;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection inside a failed transaction is closed, which rolls it back.
    client.release(failure);
  }
}

async function empty(client: PoolClient, projection: Projection): Promise<void> {
  const names = projection.tables.map(({ name }) => name).join(', ');
  await client.query(`SET LOCAL lock_timeout = '60s'`);
  await client.query(`LOCK TABLE ${names} IN SHARE ROW EXCLUSIVE MODE`);
  for (const { name, rows } of projection.tables) await client.query(`DELETE FROM ${name} WHERE ${rows}`);
}

async function refill(client: PoolClient, projection: Projection, fold: Fold): Promise<number> {
  let streams = 0;
  for await (const { stream, events } of eachStream(client, projection.category)) {
    const { view, nextDeadline } = fold(events);
    if (view !== null) await writeProjection(client, projection, stream, events, view, nextDeadline);
    streams += 1;
  }
  return streams;
}

/** Streams of a category with all their events, in the order of their names; one stream in memory at a time. */
async function* eachStream(
  client: PoolClient,
  category: string,
): AsyncGenerator<{ readonly stream: string; readonly events: readonly LoggedEvent[] }> {
  let events: LoggedEvent[] = [];
  let last: Row | undefined;
  for (;;) {
    const rows = await readPage(client, category, last);
    for (const row of rows) {
      if (last !== undefined && last.stream !== row.stream) {
        yield { stream: last.stream, events };
        events = [];
      }
      events.push(loggedEvent(row.body, row.recorded_at));
      last = row;
    }
    if (rows.length < pageLimit) break;
  }
  if (last !== undefined) yield { stream: last.stream, events };
}

async function readPage(
  client: PoolClient,
  category: string,
  last: Row | undefined,
): Promise<readonly Row[]> {
  const [from, to] = rangeOf(category);
  const { rows } = await client.query<Row>({
    name: 'hefu-rebuild-page',
    text: `SELECT stream, seq, body, ${recordedAtText} AS recorded_at FROM hefu.event
           WHERE (stream, seq) > ($1, $2) AND stream < $3 AND stream NOT LIKE '%/attempts' ORDER BY stream, seq LIMIT $4`,
    values: [last?.stream ?? from, last?.seq ?? 0, to, pageLimit],
  });
  return rows;
}

/** The rows of one stream, from what its events fold to. */
export async function writeProjection(
  client: PoolClient,
  projection: Projection,
  stream: string,
  events: readonly LoggedEvent[],
  view: Json,
  nextDeadline: string | null,
): Promise<void> {
  const shown = `shown AS (SELECT $1::text AS stream, $2::bigint AS version, $3::jsonb AS view, $4::timestamptz AS next_deadline,
    $5::timestamptz AS first_at, $6::timestamptz AS last_at, NULL::jsonb AS personal)`;
  const writes = projection.writes.map((one, index) => `written_${index} AS (${one})`);
  await client.query({
    name: `hefu-rebuild-${projection.category}`,
    text: `WITH ${[shown, ...writes].join(', ')} SELECT`,
    values: [
      stream,
      events.length,
      JSON.stringify(await indexedView(projection, view)),
      nextDeadline,
      events.at(0)?.at ?? null,
      events.at(-1)?.at ?? null,
    ],
  });
}
