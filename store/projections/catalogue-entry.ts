import type { Projection } from './projection.js';

export const catalogueEntryProjection: Projection = {
  category: 'catalogue',
  tables: [{ name: 'hefu.catalogue_entry', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.catalogue_entry (code, title, provider, class, status, awaiting_review, project, version, view)
     SELECT view ->> 'code', view ->> 'title', view ->> 'provider', view ->> 'class', view ->> 'status',
            coalesce(view -> 'submission', 'null') <> 'null', view ->> 'project', version, view
     FROM shown
     ON CONFLICT (code) DO UPDATE SET
       title = excluded.title, provider = excluded.provider, class = excluded.class, status = excluded.status,
       awaiting_review = excluded.awaiting_review, project = excluded.project,
       version = excluded.version, view = excluded.view`,
  ],
};
