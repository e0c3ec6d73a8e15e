import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';

/** What has been set in one scope (`city`, or a department's code); null where nothing ever was. */
export interface StoredSettings {
  readonly scope: string;
  /** Version of the stream `settings/<scope>`. */
  readonly version: number;
  readonly values: { readonly [key: string]: Json };
}

/** The settings of one scope. */
export async function getSettings(pool: Pool, scope: string): Promise<StoredSettings | null> {
  // The head, not the rows: a scope whose last key was unset still has a version.
  const { rows } = await pool.query<{ version: number; values: { readonly [key: string]: Json } }>({
    name: 'hefu-get-settings',
    text: `SELECT s.version::integer AS version,
                  coalesce((SELECT jsonb_object_agg(key, value) FROM hefu.setting WHERE scope = $1), '{}') AS values
           FROM hefu.stream s WHERE s.stream = 'settings/' || $1 AND s.version > 0`,
    values: [scope],
  });
  const [row] = rows;
  return row === undefined ? null : { scope, version: row.version, values: row.values };
}
