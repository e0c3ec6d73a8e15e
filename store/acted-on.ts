import type { Pool } from 'pg';

/** Case ids a person has acted on, the last act first; `type` counts only events of this kind. */
export async function requestsActedOn(
  pool: Pool,
  actor: string,
  { type, limit }: { readonly type: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ readonly id: string }>(
    `SELECT split_part(stream, '/', 2) AS id FROM hefu.event
     WHERE actor = $1 AND stream LIKE 'share-request/%' AND actor <> 'engine' AND ($2::text IS NULL OR type = $2)
       AND split_part(stream, '/', 3) = ''
     GROUP BY 1 ORDER BY max(at) DESC LIMIT $3`,
    [actor, type, limit],
  );
  return rows.map(({ id }) => id);
}
