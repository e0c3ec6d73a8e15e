import type { Pool, PoolClient } from 'pg';
import { rangeOf } from './category.js';
import { readStreamRecords, type StreamRecord } from './stream-record.js';

/** Streams held in memory at a time. */
const pageStreams = 200;

/**
 * Every stream of a category (of all, without one) with its attempts and notices, in the order of names, at one
 * snapshot: what is recorded meanwhile is not half among it.
 */
export async function* eachStreamRecord(
  pool: Pool,
  category?: string,
): AsyncGenerator<StreamRecord, void, undefined> {
  const client = await pool.connect();
  let whole = false;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    let after = '';
    for (;;) {
      const names = await streamsAfter(client, after, category);
      yield* await readStreamRecords(client, names);
      const last = names.at(-1);
      if (last === undefined || names.length < pageStreams) break;
      after = last;
    }
    await client.query('COMMIT');
    whole = true;
  } finally {
    // A reader that stops early leaves a transaction open: its connection is not given back.
    client.release(!whole);
  }
}

/** Names of every stream of a category (of all, without one), in the order of code points, a page at a time. */
async function streamsAfter(
  client: PoolClient,
  after: string,
  category?: string,
): Promise<readonly string[]> {
  const [from, to] = category === undefined ? ['', null] : rangeOf(category);
  const { rows } = await client.query<{ stream: string }>({
    name: 'hefu-streams-after',
    text: `SELECT stream FROM hefu.stream WHERE stream > $1 AND stream >= $2 AND ($3::text IS NULL OR stream < $3)
           AND stream NOT LIKE '%/attempts' ORDER BY stream LIMIT $4`,
    values: [after, from, to, pageStreams],
  });
  return rows.map(({ stream }) => stream);
}
