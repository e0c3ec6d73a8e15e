import type { Projection } from './projection.js';

export const demandProjection: Projection = {
  category: 'demand',
  tables: [{ name: 'hefu.demand', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.demand (id, status, version, requester, provider, next_deadline, view, created_at, updated_at)
     SELECT view ->> 'id', view ->> 'status', version, view ->> 'requester', view ->> 'provider', next_deadline, view,
            first_at, last_at
     FROM shown
     ON CONFLICT (id) DO UPDATE SET
       status = excluded.status, version = excluded.version, requester = excluded.requester,
       provider = excluded.provider, next_deadline = excluded.next_deadline, view = excluded.view,
       updated_at = excluded.updated_at`,
  ],
};
