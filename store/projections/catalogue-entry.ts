import type { Projection } from './projection.js';

export const catalogueEntryProjection: Projection = {
  category: 'catalogue',
  tables: [{ name: 'hefu.catalogue_entry', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.catalogue_entry (code, title, provider, class, status, version, view)
     SELECT view ->> 'code', view ->> 'title', view ->> 'provider', view ->> 'class', view ->> 'status', version, view
     FROM shown
     ON CONFLICT (code) DO UPDATE SET
       title = excluded.title, provider = excluded.provider, class = excluded.class, status = excluded.status,
       version = excluded.version, view = excluded.view`,
  ],
};
