import type { Pool } from 'pg';
import { getCaseRow, listCaseRows, type CaseRow, type SpanById } from './case-rows.js';
import { Bound, heldBy, occursIn } from './list-conditions.js';

export interface DemandFilter extends SpanById {
  readonly status?: readonly string[];
  readonly provider?: string;
  readonly requester?: string;
  /** Either side. */
  readonly department?: string;
  /** Occurs in the id, the name of what is wanted, or what it is for. */
  readonly text?: string;
  /** Held by one of these offices of one of these departments. */
  readonly heldBy?: { readonly departments: readonly string[]; readonly roles: readonly string[] };
}

/** One need for data, or null. */
export const getDemand = (pool: Pool, id: string): Promise<CaseRow | null> => getCaseRow(pool, 'demand', id);

/** Needs for data by id, in the order they were recorded. */
export async function listDemands(pool: Pool, filter: DemandFilter = {}): Promise<readonly CaseRow[]> {
  const numbered = new Bound();
  const bound = numbered.of;
  const conditions = [
    filter.status && `status = ANY (${bound(filter.status)})`,
    filter.provider !== undefined && `provider = ${bound(filter.provider)}`,
    filter.requester !== undefined && `requester = ${bound(filter.requester)}`,
    filter.department !== undefined &&
      ((code: string) => `(provider = ${code} OR requester = ${code})`)(bound(filter.department)),
    filter.text !== undefined &&
      occursIn(['id', "view ->> 'title'", "view ->> 'purpose'"], filter.text, bound),
    filter.heldBy && heldBy(filter.heldBy, bound),
  ];
  return listCaseRows(pool, 'demand', numbered, conditions, filter);
}
