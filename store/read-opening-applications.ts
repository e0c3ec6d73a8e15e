import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { Bound, heldBy, occursIn, whereAll } from './list-conditions.js';
import { pageLimit } from './read-stream.js';

/** An application for opening as its projection stands. */
export interface OpeningApplicationRow {
  readonly id: string;
  readonly version: number;
  readonly view: { readonly [key: string]: Json };
}

export interface OpeningApplicationFilter {
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
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** Last id of the page before. */
  readonly after?: string;
  /** First id of the page after; those just before it are given. */
  readonly before?: string;
}

const columns = 'id, version::integer AS version, view';

/** One application, or null. */
export async function getOpeningApplication(pool: Pool, id: string): Promise<OpeningApplicationRow | null> {
  const { rows } = await pool.query<OpeningApplicationRow>({
    name: 'hefu-get-opening-application',
    text: `SELECT ${columns} FROM hefu.opening_application WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Applications by id, in the order they were registered. */
export async function listOpeningApplications(
  pool: Pool,
  filter: OpeningApplicationFilter = {},
): Promise<readonly OpeningApplicationRow[]> {
  const { of: bound, values } = new Bound();
  const { before, department, awaited } = filter;
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
    filter.after !== undefined && `id > ${bound(filter.after)}`,
    before !== undefined && `id < ${bound(before)}`,
  ];
  const { rows } = await pool.query<OpeningApplicationRow>(
    `SELECT ${columns} FROM hefu.opening_application ${whereAll(conditions)}
     ORDER BY id ${before === undefined ? 'ASC' : 'DESC'} LIMIT ${bound(Math.min(filter.limit ?? 100, pageLimit))}`,
    values,
  );
  return before === undefined ? rows : rows.reverse();
}
