import type { Pool } from 'pg';

/**
 * Codes of the entries that stand under these titles of these providers. Planned anew each time: a plan that was
 * made while the catalogue was empty would read all of it when it is full.
 */
export async function findEntries(
  pool: Pool,
  titles: readonly { readonly provider: string; readonly title: string }[],
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ code: string }>(
    `SELECT DISTINCT e.code FROM unnest($1::text[], $2::text[]) AS w (provider, title)
           JOIN hefu.catalogue_entry e ON e.provider = w.provider AND e.title = w.title`,
    [titles.map(({ provider }) => provider), titles.map(({ title }) => title)],
  );
  return rows.map(({ code }) => code);
}
