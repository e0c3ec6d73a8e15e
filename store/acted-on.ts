import type { Pool } from 'pg';
import type { CaseRow } from '../domain/desk/worked-item.js';

/** Events looked at in one go, newest first: mostly enough, since few of them are of one case. */
const eventsAtOnce = 500;
/** A person's last acts; what they did before is found in the cases themselves. */
const mostEvents = 20_000;

const ofCases = `split_part(stream, '/', 1) IN ('share-request', 'annual-plan', 'catalogue-change', 'demand', 'opening-application')`;
/** The conditions are those of two partial indexes, to the letter. */
const which = {
  acted: `actor <> 'engine' AND ${ofCases}`,
  begun: `seq = 1 AND ${ofCases}`,
} as const;

/** Streams of the cases a person has acted on, or begun, the last act first. */
export async function casesActedOn(
  pool: Pool,
  actor: string,
  { what, limit }: { readonly what: keyof typeof which; readonly limit: number },
): Promise<readonly string[]> {
  const streams = new Set<string>();
  // A case is begun once.
  const atOnce = what === 'begun' ? limit : eventsAtOnce;
  for (let from = 0; from < mostEvents && streams.size < limit; from += atOnce) {
    const { rows } = await pool.query<{ readonly stream: string }>({
      name: `hefu-${what}-on`,
      text: `SELECT stream FROM hefu.event WHERE actor = $1 AND ${which[what]} ORDER BY at DESC LIMIT $2 OFFSET $3`,
      values: [actor, atOnce, from],
    });
    // What was refused is no act; its stream has a segment more.
    for (const { stream } of rows) if (stream.split('/').length === 2) streams.add(stream);
    if (rows.length < atOnce) break;
  }
  return [...streams].slice(0, limit);
}

/**
 * These cases as they stand, in this order; those the reader may not see are left out. The parts of a stream's name are cut
 * here: behind row security a function over them would keep the database from looking a case up by its key.
 */
export async function readCases(pool: Pool, streams: readonly string[]): Promise<readonly CaseRow[]> {
  const parts = streams.map((stream) => stream.split('/'));
  const { rows } = await pool.query<CaseRow>({
    name: 'hefu-cases-of-any-kind',
    text: `SELECT place.category, place.id, found.due::text AS due, found.view
           FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS place (category, id, place)
           CROSS JOIN LATERAL (
             SELECT due_date AS due, view FROM hefu.share_request r
             WHERE place.category = 'share-request' AND r.id = place.id
             UNION ALL SELECT due_date, view FROM hefu.catalogue_change c
             WHERE place.category = 'catalogue-change' AND c.id = place.id
             UNION ALL SELECT NULL, view FROM hefu.demand d WHERE place.category = 'demand' AND d.id = place.id
             UNION ALL SELECT NULL, view FROM hefu.opening_application o
             WHERE place.category = 'opening-application' AND o.id = place.id
             UNION ALL SELECT due_date, view FROM hefu.annual_plan p
             WHERE place.category = 'annual-plan' AND p.id = place.id) AS found
           ORDER BY place.place`,
    values: [parts.map(([category = '']) => category), parts.map(([, id = '']) => id)],
  });
  return rows;
}
