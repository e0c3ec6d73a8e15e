import type { Pool } from 'pg';
import { getCaseRow, listCaseRows, type CaseRow, type SpanById } from './case-rows.js';
import { Bound, heldBy, occursIn } from './list-conditions.js';

export interface OpeningApplicationFilter extends SpanById {
  readonly status?: readonly string[];
  readonly provider?: string;
  readonly entry?: string;
  /** The provider, or one that was asked. */
  readonly department?: string;
  /** Waited for by these departments' offices. */
  readonly awaited?: string;
  /** Occurs in the id, the name of the data, or the applicant's. */
  readonly text?: string;
  /** Held by one of these offices of one of these departments. */
  readonly heldBy?: { readonly departments: readonly string[]; readonly roles: readonly string[] };
}

/** One application, or null. */
export const getOpeningApplication = (pool: Pool, id: string): Promise<CaseRow | null> =>
  getCaseRow(pool, 'opening_application', id);

/** Applications by id, in the order they were registered. */
export async function listOpeningApplications(
  pool: Pool,
  filter: OpeningApplicationFilter = {},
): Promise<readonly CaseRow[]> {
  const numbered = new Bound();
  const bound = numbered.of;
  const { department, awaited } = filter;
  const conditions = [
    filter.status && `status = ANY (${bound(filter.status)})`,
    filter.provider !== undefined && `provider = ${bound(filter.provider)}`,
    filter.entry !== undefined && `entry = ${bound(filter.entry)}`,
    department !== undefined &&
      ((code: string) => `(provider = ${code} OR ${code} = ANY (consulted))`)(bound(department)),
    awaited !== undefined && `status = 'consulting' AND ${bound(awaited)} = ANY (awaited)`,
    filter.text !== undefined &&
      occursIn(['id', "view ->> 'entryTitle'", "view #>> '{applicant,name}'"], filter.text, bound),
    filter.heldBy && heldBy(filter.heldBy, bound),
  ];
  return listCaseRows(pool, 'opening_application', numbered, conditions, filter);
}
