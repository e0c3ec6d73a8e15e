import type { Projection } from './projection.js';

/** Stream `settings/<scope>`, view `{ scope, values: { key: value } }`; one row a key. */
export const settingProjection: Projection = {
  category: 'settings',
  tables: [{ name: 'hefu.setting', rows: 'true' }],
  writes: [
    `DELETE FROM hefu.setting s USING shown
     WHERE s.scope = shown.view ->> 'scope' AND NOT coalesce(shown.view -> 'values' ? s.key, false)`,
    `INSERT INTO hefu.setting (scope, key, value, version)
     SELECT view ->> 'scope', v.key, v.value, version
     FROM shown, jsonb_each(coalesce(view -> 'values', '{}')) AS v
     ON CONFLICT (scope, key) DO UPDATE SET value = excluded.value, version = excluded.version`,
  ],
};
