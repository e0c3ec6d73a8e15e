import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { Bound, heldBy, occursIn, whereAll } from './list-conditions.js';
import { pageLimit } from './read-stream.js';

/** A need for data as its projection stands. */
export interface DemandRow {
  readonly id: string;
  readonly version: number;
  readonly view: { readonly [key: string]: Json };
}

export interface DemandFilter {
  readonly status?: readonly string[];
  readonly provider?: string;
  readonly requester?: string;
  /** Either side. */
  readonly department?: string;
  /** Occurs in the id, the name of what is wanted, or what it is for. */
  readonly text?: string;
  /** Held by one of these offices of one of these departments. */
  readonly heldBy?: { readonly departments: readonly string[]; readonly roles: readonly string[] };
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** Last id of the page before. */
  readonly after?: string;
  /** First id of the page after; those just before it are given. */
  readonly before?: string;
}

const columns = 'id, version::integer AS version, view';

/** One demand, or null. */
export async function getDemand(pool: Pool, id: string): Promise<DemandRow | null> {
  const { rows } = await pool.query<DemandRow>({
    name: 'hefu-get-demand',
    text: `SELECT ${columns} FROM hefu.demand WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Demands by id, in the order they were recorded. */
export async function listDemands(pool: Pool, filter: DemandFilter = {}): Promise<readonly DemandRow[]> {
  const { of: bound, values } = new Bound();
  const { before } = filter;
  const conditions = [
    filter.status && `status = ANY (${bound(filter.status)})`,
    filter.provider !== undefined && `provider = ${bound(filter.provider)}`,
    filter.requester !== undefined && `requester = ${bound(filter.requester)}`,
    filter.department !== undefined &&
      ((code: string) => `(provider = ${code} OR requester = ${code})`)(bound(filter.department)),
    filter.text !== undefined &&
      occursIn(['id', "view ->> 'title'", "view ->> 'purpose'"], filter.text, bound),
    filter.heldBy && heldBy(filter.heldBy, bound),
    filter.after !== undefined && `id > ${bound(filter.after)}`,
    before !== undefined && `id < ${bound(before)}`,
  ];
  const { rows } = await pool.query<DemandRow>(
    `SELECT ${columns} FROM hefu.demand ${whereAll(conditions)}
     ORDER BY id ${before === undefined ? 'ASC' : 'DESC'} LIMIT ${bound(Math.min(filter.limit ?? 100, pageLimit))}`,
    values,
  );
  return before === undefined ? rows : rows.reverse();
}
