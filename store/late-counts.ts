import type { Pool } from 'pg';

/** What is late of one kind with one department: how many, and since when the first. */
export interface LateCount {
  readonly of: 'requests' | 'changes';
  /** Empty: with the authority itself. */
  readonly department: string;
  readonly departmentName: string;
  /** Layer of the calendar its dates are counted on. */
  readonly layer: string | null;
  readonly count: number;
  readonly earliest: string;
}

/** What is owed and was due before this date (today): counted in an index, however much it is. */
export async function lateCounts(pool: Pool, today: string): Promise<readonly LateCount[]> {
  // What is late in review is the authority's own lateness.
  const { rows } = await pool.query<LateCount>({
    name: 'hefu-late-counts',
    text: `SELECT c."of", c.department, coalesce(d.name, c.department) AS "departmentName", c.layer, c.count, c.earliest::text
           FROM (
             SELECT 'requests' AS "of", provider AS department, clock_layer AS layer, count(*)::integer AS count,
                    min(due_date) AS earliest
             FROM hefu.share_request WHERE due_date < $1::date GROUP BY 2, 3
             UNION ALL
             SELECT 'changes', CASE held_department WHEN '' THEN '' ELSE provider END, view ->> 'calendar', count(*)::integer,
                    min(due_date)
             FROM hefu.catalogue_change WHERE coalesce(due_date, 'infinity') < $1::date GROUP BY 2, 3) AS c
           LEFT JOIN hefu.department d ON d.code = c.department
           ORDER BY c.department, c."of"`,
    values: [today],
  });
  return rows;
}
