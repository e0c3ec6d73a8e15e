import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
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
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** Last id of the page before. */
  readonly after?: string;
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

/** Demands by id. */
export async function listDemands(pool: Pool, filter: DemandFilter = {}): Promise<readonly DemandRow[]> {
  const { rows } = await pool.query<DemandRow>(
    `SELECT ${columns} FROM hefu.demand
     WHERE ($1::text[] IS NULL OR status = ANY ($1)) AND ($2::text IS NULL OR provider = $2)
       AND ($3::text IS NULL OR requester = $3) AND ($4::text IS NULL OR id > $4)
     ORDER BY id LIMIT $5`,
    [
      filter.status ?? null,
      filter.provider ?? null,
      filter.requester ?? null,
      filter.after ?? null,
      Math.min(filter.limit ?? 100, pageLimit),
    ],
  );
  return rows;
}
