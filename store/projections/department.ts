import type { Projection } from './projection.js';

/** A department with the spellings people have confirmed for it (kind `department`). */
export const departmentProjection: Projection = {
  category: 'department',
  tables: [
    { name: 'hefu.department', rows: 'true' },
    { name: 'hefu.alias', rows: `kind = 'department'` },
  ],
  writes: [
    `INSERT INTO hefu.department (code, name, status, version, view)
     SELECT view ->> 'code', view ->> 'name', view ->> 'status', version, view FROM shown
     ON CONFLICT (code) DO UPDATE SET
       name = excluded.name, status = excluded.status, version = excluded.version, view = excluded.view`,
    `DELETE FROM hefu.alias a USING shown
     WHERE a.kind = 'department' AND a.target = shown.view ->> 'code' AND NOT coalesce(shown.view -> 'aliases' ? a.alias, false)`,
    `INSERT INTO hefu.alias (kind, alias, target)
     SELECT 'department', alias, view ->> 'code'
     FROM shown, jsonb_array_elements_text(coalesce(view -> 'aliases', '[]')) AS alias
     ON CONFLICT DO NOTHING`,
  ],
};
