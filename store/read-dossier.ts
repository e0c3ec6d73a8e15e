import type { Pool } from 'pg';
import type { Dossier } from '../domain/dossier/dossier.js';

/** What lies with a case; null where nothing does (or the reader may not see the case). */
export async function readDossier(pool: Pool, id: string): Promise<Dossier | null> {
  const { rows } = await pool.query<{ view: Dossier }>({
    name: 'hefu-read-dossier',
    text: 'SELECT view FROM hefu.dossier WHERE id = $1',
    values: [id],
  });
  return rows[0]?.view ?? null;
}

/** Of these hashes those that some record speaks of. @throws where the projection is behind the log. */
export async function referencedHashes(pool: Pool, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ hash: string | null; logged: string; shown: string }>(
    `SELECT hash, (SELECT count(DISTINCT stream) FROM hefu.event
                   WHERE stream COLLATE "C" >= 'dossier/' AND stream COLLATE "C" < 'dossier0'
                     AND stream NOT LIKE '%/attempts')::text AS logged,
            (SELECT count(*) FROM hefu.dossier)::text AS shown
     FROM (VALUES (1)) AS one LEFT JOIN unnest($1::text[]) AS hash
       ON EXISTS (SELECT FROM hefu.dossier d WHERE d.hashes @> ARRAY[hash])`,
    [hashes],
  );
  const [first] = rows;
  // While projections are made again nothing seems to be referenced.
  if (first?.logged !== first?.shown) throw new Error('the projection of dossiers is behind the log');
  return new Set(rows.flatMap(({ hash }) => (hash === null ? [] : [hash])));
}
