import type { Pool } from 'pg';

/** A deadline as the projections have it; what it is called and entitled is the reader's. */
export interface OwedRow {
  readonly category: string;
  readonly id: string;
  readonly name: string;
  readonly due: string;
  readonly about: string;
}

/**
 * What is owed now in the cases of a department (as provider, requester, or whoever the case has been brought to), the
 * soonest first.
 */
export async function owedDeadlines(
  pool: Pick<Pool, 'query'>,
  department: string,
  limit: number,
): Promise<readonly OwedRow[]> {
  const { rows } = await pool.query<OwedRow>(
    `SELECT category, id, name, due::text AS due, about FROM (
       SELECT 'share-request' AS category, id, view ->> 'dueOf' AS name, due_date AS due, view ->> 'resourceTitle' AS about
       FROM hefu.share_request
       WHERE due_date IS NOT NULL AND ($1 IN (provider, requester) OR held_department = $1)
       UNION ALL
       SELECT 'catalogue-change', id, view ->> 'dueOf', due_date, view ->> 'entryTitle'
       FROM hefu.catalogue_change WHERE due_date IS NOT NULL AND provider = $1
       UNION ALL
       SELECT 'annual-plan', p.id, m ->> 'code', (m ->> 'due')::date, p.view ->> 'year'
       FROM hefu.annual_plan p, jsonb_array_elements(p.view -> 'milestones' || coalesce(p.view -> 'itemDues', '[]')) m
       WHERE p.department = $1 AND m ->> 'state' IN ('pending', 'late')
         AND p.status NOT IN ('closed', 'not-joined')
     ) AS owed
     WHERE name IS NOT NULL ORDER BY due, category, id, name LIMIT $2`,
    [department, limit],
  );
  return rows;
}
