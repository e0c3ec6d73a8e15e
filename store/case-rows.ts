import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { whereAll, type Bound } from './list-conditions.js';
import { pageLimit } from './read-stream.js';

/** A case as its projection stands. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly view: { readonly [key: string]: Json };
}

/** Which part of a list by id. */
export interface SpanById {
  /** Default 100, at most 1,000. */
  readonly limit?: number;
  /** Last id of the page before. */
  readonly after?: string;
  /** First id of the page after; those just before it are given. */
  readonly before?: string;
}

/** The projections that are listed by id. */
type Table = 'annual_plan' | 'demand' | 'opening_application';

const columns = 'id, version::integer AS version, view';

/** One case, or null. */
export async function getCaseRow(pool: Pool, table: Table, id: string): Promise<CaseRow | null> {
  const { rows } = await pool.query<CaseRow>({
    name: `hefu-get-${table}`,
    text: `SELECT ${columns} FROM hefu.${table} WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Cases by id; `conditions` are written with the same `bound`. */
export async function listCaseRows(
  pool: Pool,
  table: Table,
  { of, values }: Bound,
  conditions: Parameters<typeof whereAll>[0],
  { limit = 100, after, before }: SpanById,
): Promise<readonly CaseRow[]> {
  const where = whereAll([
    ...conditions,
    after !== undefined && `id > ${of(after)}`,
    before !== undefined && `id < ${of(before)}`,
  ]);
  const { rows } = await pool.query<CaseRow>(
    `SELECT ${columns} FROM hefu.${table} ${where}
     ORDER BY id ${before === undefined ? 'ASC' : 'DESC'} LIMIT ${of(Math.min(limit, pageLimit))}`,
    values,
  );
  return before === undefined ? rows : rows.reverse();
}
