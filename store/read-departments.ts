import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';
import { pageLimit } from './read-stream.js';

export interface DepartmentRow {
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly version: number;
  readonly view: { readonly [key: string]: Json };
}

const columns = 'code, name, status, version::integer AS version, view';

/** One department, or null. */
export async function getDepartment(pool: Pool, code: string): Promise<DepartmentRow | null> {
  const { rows } = await pool.query<DepartmentRow>({
    name: 'hefu-get-department',
    text: `SELECT ${columns} FROM hefu.department WHERE code = $1`,
    values: [code],
  });
  return rows[0] ?? null;
}

/** Departments by code, at most 1,000 after `after`. */
export async function listDepartments(pool: Pool, after?: string): Promise<readonly DepartmentRow[]> {
  const { rows } = await pool.query<DepartmentRow>(
    `SELECT ${columns} FROM hefu.department WHERE $1::text IS NULL OR code > $1 ORDER BY code LIMIT $2`,
    [after ?? null, pageLimit],
  );
  return rows;
}

/** What a confirmed spelling of this kind (`department`) stands for; more than one target is a contradiction to show. */
export async function findAlias(pool: Pool, kind: string, alias: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ target: string }>(
    'SELECT target FROM hefu.alias WHERE kind = $1 AND alias = $2 ORDER BY target',
    [kind, alias],
  );
  return rows.map(({ target }) => target);
}

/** All confirmed spellings of a kind, at most 10,000. */
export async function listAliases(
  pool: Pool,
  kind: string,
): Promise<readonly { readonly alias: string; readonly target: string }[]> {
  const { rows } = await pool.query<{ alias: string; target: string }>(
    'SELECT alias, target FROM hefu.alias WHERE kind = $1 ORDER BY alias, target LIMIT 10000',
    [kind],
  );
  return rows;
}
