import type { Projection } from './projection.js';

export const openingApplicationProjection: Projection = {
  category: 'opening-application',
  tables: [{ name: 'hefu.opening_application', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.opening_application
       (id, status, version, provider, entry, consulted, awaited, next_deadline, view, created_at, updated_at)
     SELECT view ->> 'id', view ->> 'status', version, view ->> 'provider', view ->> 'entry',
            ARRAY(SELECT one ->> 'code' FROM jsonb_array_elements(view -> 'consulted') AS one),
            ARRAY(SELECT jsonb_array_elements_text(view -> 'awaited')), next_deadline, view, first_at, last_at
     FROM shown
     ON CONFLICT (id) DO UPDATE SET
       status = excluded.status, version = excluded.version, consulted = excluded.consulted,
       awaited = excluded.awaited, next_deadline = excluded.next_deadline, view = excluded.view,
       updated_at = excluded.updated_at`,
  ],
};
