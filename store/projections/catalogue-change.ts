import type { Projection } from './projection.js';

export const catalogueChangeProjection: Projection = {
  category: 'catalogue-change',
  tables: [{ name: 'hefu.catalogue_change', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.catalogue_change
       (id, entry, status, version, provider, due_date, overdue, next_deadline, escalation_level, listed_for_circular,
        view, created_at, updated_at)
     SELECT view ->> 'id', view ->> 'entry', view ->> 'status', version, view ->> 'provider', (view ->> 'due')::date,
            coalesce((view ->> 'overdue')::boolean, false), next_deadline, coalesce((view ->> 'escalationLevel')::integer, 0),
            coalesce((view ->> 'listedForCircular')::boolean, false), view, first_at, last_at
     FROM shown
     ON CONFLICT (id) DO UPDATE SET
       entry = excluded.entry, status = excluded.status, version = excluded.version, provider = excluded.provider,
       due_date = excluded.due_date, overdue = excluded.overdue, next_deadline = excluded.next_deadline,
       escalation_level = excluded.escalation_level, listed_for_circular = excluded.listed_for_circular,
       view = excluded.view, updated_at = excluded.updated_at`,
  ],
};
