import type { Pool } from 'pg';
import { getCaseRow, listCaseRows, type CaseRow, type SpanById } from './case-rows.js';
import { Bound } from './list-conditions.js';

export interface AnnualPlanFilter extends SpanById {
  readonly year?: number;
  readonly department?: string;
  readonly status?: readonly string[];
  /** Plans that have not ended. */
  readonly open?: boolean;
  /** Something is owed and was due before this date (today). */
  readonly overdueOn?: string;
  readonly listedForCircular?: boolean;
}

/** One plan, or null. */
export const getAnnualPlan = (pool: Pool, id: string): Promise<CaseRow | null> =>
  getCaseRow(pool, 'annual_plan', id);

/** Plans by id: department, then year. */
export async function listAnnualPlans(
  pool: Pool,
  filter: AnnualPlanFilter = {},
): Promise<readonly CaseRow[]> {
  const numbered = new Bound();
  const bound = numbered.of;
  const { open, listedForCircular } = filter;
  const conditions = [
    filter.year !== undefined && `year = ${bound(filter.year)}`,
    filter.department !== undefined && `department = ${bound(filter.department)}`,
    filter.status && `status = ANY (${bound(filter.status)})`,
    open !== undefined && `(status <> 'closed') = ${bound(open)}`,
    filter.overdueOn !== undefined && `due_date < ${bound(filter.overdueOn)} AND status <> 'closed'`,
    listedForCircular !== undefined && `listed_for_circular = ${bound(listedForCircular)}`,
  ];
  return listCaseRows(pool, 'annual_plan', numbered, conditions, filter);
}
