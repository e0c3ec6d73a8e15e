import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';

/** What stands in the directory and the settings of those a request is between. */
export interface RequestStart {
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  readonly settings: readonly {
    readonly scope: string;
    readonly version: number;
    readonly values: { readonly [key: string]: Json };
  }[];
}

/** The departments and what is set in the scopes, as they stand at one moment, in one round trip. */
export async function readRequestStart(
  pool: Pool,
  departments: readonly string[],
  scopes: readonly string[],
): Promise<RequestStart> {
  const { rows } = await pool.query<RequestStart>({
    name: 'hefu-read-request-start',
    text: `SELECT
      coalesce((SELECT json_agg(json_build_object('code', code, 'name', name))
                FROM hefu.department WHERE code = ANY ($1)), '[]') AS departments,
      -- The head, not the rows: a scope whose last key was unset still has a version.
      coalesce((SELECT json_agg(json_build_object('scope', scope, 'version', s.version, 'values', coalesce(
                         (SELECT json_object_agg(key, value) FROM hefu.setting WHERE setting.scope = wanted.scope), '{}')))
                FROM unnest($2::text[]) AS wanted (scope)
                JOIN hefu.stream s ON s.stream = 'settings/' || wanted.scope AND s.version > 0), '[]') AS settings`,
    values: [departments, scopes],
  });
  return rows[0] ?? { departments: [], settings: [] };
}
