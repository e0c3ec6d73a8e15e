import type { Pool } from 'pg';
import type { RecordOutcome } from '../domain/recording.js';
import { categoryOf } from './category.js';
import { projectionOf } from './projections/all.js';
import { indexedView } from './projections/projection.js';
import { readAnswers } from './read-answers.js';
import { readStream } from './read-stream.js';
import { recordParameters, type RecordInput } from './record-parameters.js';
import { recordStatement } from './record-statement.js';

interface Row {
  readonly version: string;
  readonly outside: readonly string[];
}

/** Events given back at once; whoever is further behind folds them and asks again. */
const missedLimit = 1000;

/**
 * Appends the decided commands at the version the caller has folded, with projection, inbox and notices due in
 * the same transaction, or says what the caller has missed. Safe to repeat: what was recorded by an attempt
 * whose answer was lost comes back as `behind` with its answers.
 * @throws the database's error (a fault, to be retried); TypeError when the request is not canonical JSON.
 */
export async function record(pool: Pool, request: RecordInput): Promise<RecordOutcome> {
  const category = categoryOf(request.stream);
  const tells = request.entries.some(({ notices }) => notices.length > 0);
  const projection = projectionOf(category);
  const indexed = { ...request, view: await indexedView(projection, request.view) };
  const result = await pool.query<Row>({
    name: `hefu-record-${category}${tells ? '-and-tell' : ''}`,
    text: recordStatement(projection, tells),
    values: [...recordParameters(indexed, tells)],
  });
  const [recorded] = result.rows;
  if (recorded !== undefined) {
    return { kind: 'recorded', version: Number(recorded.version), outside: recorded.outside };
  }
  const { stream, version, entries } = request;
  // In this order: an answer that is given refers to events that the caller gets, now or by asking again.
  const answers = await readAnswers(
    pool,
    stream,
    entries.map(({ commandId }) => commandId),
  );
  const missed = await readStream(pool, stream, version + 1, missedLimit);
  return { kind: 'behind', missed, answers };
}
