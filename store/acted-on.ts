import type { Pool } from 'pg';

/** Events looked at in one go, newest first: mostly enough, since few of them are of one case. */
const eventsAtOnce = 500;
/** A person's last acts; what they did before is found in the cases themselves. */
const mostEvents = 20_000;

/** Case ids a person has acted on, the last act first; `type` counts only events of this kind. */
export async function requestsActedOn(
  pool: Pool,
  actor: string,
  { type, limit }: { readonly type: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let from = 0; from < mostEvents && ids.size < limit; from += eventsAtOnce) {
    const { rows } = await pool.query<{ readonly stream: string }>(
      `SELECT stream FROM hefu.event
       WHERE actor = $1 AND stream LIKE 'share-request/%' AND actor <> 'engine' ${type === null ? '' : 'AND type = $4'}
       ORDER BY at DESC LIMIT $2 OFFSET $3`,
      [actor, eventsAtOnce, from, ...(type === null ? [] : [type])],
    );
    for (const { stream } of rows) {
      const [, id = '', attempts] = stream.split('/');
      if (attempts === undefined) ids.add(id);
    }
    if (rows.length < eventsAtOnce) break;
  }
  return [...ids].slice(0, limit);
}
