import type { Pool } from 'pg';
import type { FedEvent } from '../domain/cloud-event.js';
import { loggedEvent } from './logged-event.js';

/** Kinds of streams others may follow; people, keys and who read what are not among them. */
const followed = [
  'share-request',
  'annual-plan',
  'catalogue-change',
  'demand',
  'opening-application',
  'catalogue',
  'calendar',
];
/** Places looked at in one statement: a department may see few of them. */
const windowPlaces = 2000;

export interface FeedPage {
  readonly events: readonly FedEvent[];
  /** Everything up to this place has been looked at. */
  readonly position: number;
  /** There is more behind it. */
  readonly isMore: boolean;
}

/**
 * What is recorded after a place, in the order of the log, at most `limit` events of these types (none named: all) out
 * of one window of places. Whose eyes read is the connection's business: row security shows each their own.
 */
export async function readFeed(
  database: Pick<Pool, 'query'>,
  after: number,
  limit: number,
  types: readonly string[] = [],
): Promise<FeedPage> {
  const { rows } = await database.query<{
    last: string;
    position: string | null;
    stream: string;
    body: string;
  }>(
    `WITH reach AS (SELECT least($1::bigint + $2, coalesce((SELECT max(leaf) + 1 FROM hefu.tree_leaf), 0)) AS last),
          found AS (SELECT l.leaf + 1 AS position, l.stream, e.body
                    FROM hefu.tree_leaf l JOIN hefu.event e ON e.stream = l.stream AND e.seq = l.seq
                    WHERE l.leaf >= $1 AND l.leaf < (SELECT last FROM reach)
                      AND split_part(l.stream, '/', 1) = ANY ($3) AND split_part(l.stream, '/', 3) = ''
                      AND (cardinality($4::text[]) = 0 OR e.type = ANY ($4))
                    ORDER BY l.leaf LIMIT $5)
     SELECT r.last::text AS last, f.position::text AS position, f.stream, f.body
     FROM reach r LEFT JOIN found f ON true ORDER BY f.position`,
    [after, windowPlaces, followed, types, limit],
  );
  const events = rows.flatMap(({ position, stream, body }) => {
    if (position === null) return [];
    const { id, seq, type, at, actor, rule, data } = loggedEvent(body, '');
    return [{ position: Number(position), id, stream, seq, type, at, actor, rule, data }];
  });
  const last = Math.max(after, Number(rows[0]?.last ?? after));
  const position = events.length === limit ? (events.at(-1)?.position ?? last) : last;
  return { events, position, isMore: position > after && (position < last || last - after >= windowPlaces) };
}
