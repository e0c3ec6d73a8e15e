import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { pageLimit } from './read-stream.js';

/** A plan as its projection stands. */
export interface AnnualPlanRow {
  readonly id: string;
  readonly version: number;
  readonly view: { readonly [key: string]: Json };
}

export interface AnnualPlanFilter {
  readonly year?: number;
  readonly department?: string;
  readonly status?: readonly string[];
  /** Plans that have not ended. */
  readonly open?: boolean;
  /** Something is owed and was due before this date (today). */
  readonly overdueOn?: string;
  readonly listedForCircular?: boolean;
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** Last id of the page before. */
  readonly after?: string;
  /** First id of the page behind; the rows just before it are given. */
  readonly before?: string;
}

const columns = 'id, version::integer AS version, view';

/** One plan, or null. */
export async function getAnnualPlan(pool: Pool, id: string): Promise<AnnualPlanRow | null> {
  const { rows } = await pool.query<AnnualPlanRow>({
    name: 'hefu-get-annual-plan',
    text: `SELECT ${columns} FROM hefu.annual_plan WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Plans by id: department, then year. */
export async function listAnnualPlans(
  pool: Pool,
  filter: AnnualPlanFilter = {},
): Promise<readonly AnnualPlanRow[]> {
  const backwards = filter.before !== undefined;
  const { rows } = await pool.query<AnnualPlanRow>(
    `SELECT ${columns} FROM hefu.annual_plan
     WHERE ($1::integer IS NULL OR year = $1) AND ($2::text IS NULL OR department = $2)
       AND ($3::text[] IS NULL OR status = ANY ($3)) AND ($4::boolean IS NULL OR (status <> 'closed') = $4)
       AND ($5::date IS NULL OR (due_date < $5 AND status <> 'closed')) AND ($6::boolean IS NULL OR listed_for_circular = $6)
       AND ($7::text IS NULL OR id > $7) AND ($9::text IS NULL OR id < $9)
     ORDER BY id ${backwards ? 'DESC' : ''} LIMIT $8`,
    [
      filter.year ?? null,
      filter.department ?? null,
      filter.status ?? null,
      filter.open ?? null,
      filter.overdueOn ?? null,
      filter.listedForCircular ?? null,
      filter.after ?? null,
      Math.min(filter.limit ?? 100, pageLimit),
      filter.before ?? null,
    ],
  );
  return backwards ? rows.reverse() : rows;
}
