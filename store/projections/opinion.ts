import type { Projection } from './projection.js';

/** Stream `opinion/<id>`; an opinion is given once. */
export const opinionProjection: Projection = {
  category: 'opinion',
  tables: [{ name: 'hefu.opinion', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.opinion (id, kind, project, passed, version, view, created_at)
     SELECT view ->> 'id', view ->> 'kind', view ->> 'project', (view ->> 'passed')::boolean, version, view, first_at
     FROM shown
     ON CONFLICT (id) DO UPDATE SET
       kind = excluded.kind, project = excluded.project, passed = excluded.passed, version = excluded.version,
       view = excluded.view`,
  ],
};
