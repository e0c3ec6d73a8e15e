import type { Pool } from 'pg';

/** Events looked at in one go, newest first: mostly enough, since few of them are of one case. */
const eventsAtOnce = 500;
/** A person's last acts; what they did before is found in the cases themselves. */
const mostEvents = 20_000;

/** The conditions are those of two partial indexes, to the letter. */
const which = {
  acted: `stream LIKE 'share-request/%' AND actor <> 'engine'`,
  begun: `type = 'RequestDrafted'`,
} as const;

/** Case ids a person has acted on, or begun, the last act first. */
export async function requestsActedOn(
  pool: Pool,
  actor: string,
  { what, limit }: { readonly what: keyof typeof which; readonly limit: number },
): Promise<readonly string[]> {
  const ids = new Set<string>();
  // A case is begun once.
  const atOnce = what === 'begun' ? limit : eventsAtOnce;
  for (let from = 0; from < mostEvents && ids.size < limit; from += atOnce) {
    const { rows } = await pool.query<{ readonly stream: string }>({
      name: `hefu-${what}-on`,
      text: `SELECT stream FROM hefu.event WHERE actor = $1 AND ${which[what]} ORDER BY at DESC LIMIT $2 OFFSET $3`,
      values: [actor, atOnce, from],
    });
    for (const { stream } of rows) {
      const [, id = '', attempts] = stream.split('/');
      if (attempts === undefined) ids.add(id);
    }
    if (rows.length < atOnce) break;
  }
  return [...ids].slice(0, limit);
}
