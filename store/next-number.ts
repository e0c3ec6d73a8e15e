import type { Pool } from 'pg';

/** The next number of a kind (`share-request`, `letter`) in a year, from 1. Gaps are possible, the same twice is not. */
export async function nextNumber(pool: Pool, kind: string, year: number): Promise<number> {
  const { rows } = await pool.query<{ last: string }>({
    name: 'hefu-next-number',
    text: `INSERT INTO hefu.number AS n (kind, year, last) VALUES ($1, $2, 1)
           ON CONFLICT (kind, year) DO UPDATE SET last = n.last + 1 RETURNING last`,
    values: [kind, year],
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`no number for ${kind} ${year}`);
  return Number(row.last);
}
