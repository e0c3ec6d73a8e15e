import type { Pool } from 'pg';

/** The letter's number and the first of its cases' numbers, each from 1 in every year. */
export interface LetterNumbers {
  readonly letter: number;
  readonly firstCase: number;
}

/** Numbers a letter and its `cases` in one durable write. Gaps are possible, the same twice is not. */
export async function letterNumbers(pool: Pool, year: number, cases: number): Promise<LetterNumbers> {
  // Always in this order: two letters at once wait for each other, and never both.
  const { rows } = await pool.query<{ kind: string; last: string }>({
    name: 'hefu-letter-numbers',
    text: `INSERT INTO hefu.number AS n (kind, year, last) VALUES ('letter', $1, 1), ('share-request', $1, $2)
           ON CONFLICT (kind, year) DO UPDATE SET last = n.last + excluded.last RETURNING kind, last`,
    values: [year, cases],
  });
  const last = (kind: string): number => {
    const row = rows.find((one) => one.kind === kind);
    if (row === undefined) throw new Error(`no number for ${kind} ${year}`);
    return Number(row.last);
  };
  return { letter: last('letter'), firstCase: last('share-request') - cases + 1 };
}
