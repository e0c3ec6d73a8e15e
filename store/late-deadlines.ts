import type { Pool } from 'pg';

/** The read model of each kind of case, by the kind's category. */
const tables: { readonly [category: string]: string } = {
  'share-request': 'share_request',
  'annual-plan': 'annual_plan',
  'catalogue-change': 'catalogue_change',
  demand: 'demand',
  'opening-application': 'opening_application',
};

/** Ids of at most `limit` cases of a kind whose first deadline lies before an instant and has not been passed. */
export async function lateDeadlines(
  pool: Pool,
  category: string,
  before: Date,
  limit: number,
): Promise<readonly string[]> {
  const table = tables[category];
  if (table === undefined) throw new TypeError(`${category} has no read model`);
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM hefu.${table} WHERE next_deadline < $1 ORDER BY next_deadline, id LIMIT $2`,
    [before, limit],
  );
  return rows.map(({ id }) => id);
}
