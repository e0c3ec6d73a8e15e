import type { Pool } from 'pg';
import type { CommandAnswer, RecordOutcome, RecordRequest } from '../domain/recording.js';
import { categoryOf } from './category.js';
import { eventBody } from './event-body.js';
import { projectionOf } from './projections/all.js';
import { indexedView, type Projection } from './projections/projection.js';
import { record } from './record.js';

/**
 * As `record`, for many streams of one category: those with one accepted command of one event, of which nobody is
 * told, go into one statement and one transaction; all others, and those the log is ahead of, one by one.
 * Outcomes in the order of the requests.
 * @throws the database's error: then nothing of the statement was recorded, and all of it may be sent again.
 */
export async function recordEach(
  pool: Pool,
  requests: readonly RecordRequest[],
): Promise<readonly RecordOutcome[]> {
  const versions = await recordTogether(pool, requests.filter(isPlain));
  const outcomes: RecordOutcome[] = [];
  for (const request of requests) {
    const version = versions.get(request.stream);
    outcomes.push(
      version === undefined ? await record(pool, request) : { kind: 'recorded', version, outside: [] },
    );
  }
  return outcomes;
}

function isPlain({ stream, entries, nextDeadline }: RecordRequest): boolean {
  const [entry, another] = entries;
  return (
    entry?.events.length === 1 &&
    another === undefined &&
    entry.refusals.length === 0 &&
    entry.notices.length === 0 &&
    nextDeadline === null &&
    !`${stream}${entry.commandId}`.includes(separator)
  );
}

const separator = '\u001F';

/** The new version of each stream that was recorded. */
async function recordTogether(
  pool: Pool,
  requests: readonly RecordRequest[],
): Promise<ReadonlyMap<string, number>> {
  const [first] = requests;
  if (first === undefined) return new Map();
  const category = categoryOf(first.stream);
  const projection = projectionOf(category);
  const indexed: RecordRequest[] = [];
  for (const request of requests)
    indexed.push({ ...request, view: await indexedView(projection, request.view) });
  const { rows } = await pool.query<{ stream: string; version: string }>({
    name: `hefu-record-each-${category}`,
    text: statement(projection),
    values: [...columnsOf(indexed)],
  });
  return new Map(rows.map(({ stream, version }) => [stream, Number(version)]));
}

function statement(projection: Projection | undefined): string {
  const writes = (projection?.writes ?? []).map((write, index) => `written_${index} AS (${write})`);
  return `WITH ${[appended, shown, ...writes].join(',\n')}
SELECT stream, version::text AS version FROM appended`;
}

// A list travels as one text parted by U+001F, which stands in no JSON text and in no name: an array's own notation
// would escape every quotation mark of the bodies, which costs as much as all the rest.
const list = (parameter: number): string => `string_to_array($${parameter}, chr(31))`;

const appended = `appended AS MATERIALIZED (
  SELECT stream, version
  FROM hefu.append_each(${list(1)}, ${list(2)}::bigint[], ${list(3)}, ${list(4)}::jsonb[], ${list(5)}, ${list(6)}, NULL, NULL))`;

const shown = `shown AS (
  SELECT a.stream, a.version, v.view, NULL::timestamptz AS next_deadline, v.at AS first_at, v.at AS last_at,
         NULL::jsonb AS personal
  FROM appended a JOIN unnest(${list(1)}, ${list(7)}::jsonb[], ${list(8)}::timestamptz[]) AS v (stream, view, at) USING (stream)
  WHERE v.view <> 'null')`;

/** One list a parameter, one element a request. */
function columnsOf(requests: readonly RecordRequest[]): readonly string[] {
  const rows = requests.flatMap(({ stream, version, entries, view }) =>
    entries.flatMap((entry) =>
      entry.events.map((event, index) => {
        const answer: CommandAnswer = { kind: 'accepted', version: version + 1, events: [event.type] };
        const { before, after } = eventBody(stream, entry, event, index);
        const { commandId } = entry;
        return [
          stream,
          `${version}`,
          commandId,
          JSON.stringify(answer),
          before,
          after,
          JSON.stringify(view),
          event.at,
        ];
      }),
    ),
  );
  return Array.from({ length: 8 }, (_, column) => rows.map((row) => row[column]).join(separator));
}
