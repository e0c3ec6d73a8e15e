import type { Projection } from './projection.js';

export const shareRequestProjection: Projection = {
  category: 'share-request',
  tables: [{ name: 'hefu.share_request', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.share_request AS r
       (id, letter, status, version, provider, requester, resource, due_date, overdue, next_deadline,
        escalation_level, listed_for_circular, view, created_at, updated_at)
     SELECT view ->> 'id', view ->> 'letter', view ->> 'status', version, view ->> 'provider', view ->> 'requester',
            view ->> 'resource', (view ->> 'due')::date, coalesce((view ->> 'overdue')::boolean, false), next_deadline,
            coalesce((view ->> 'escalationLevel')::integer, 0), coalesce((view ->> 'listedForCircular')::boolean, false),
            view, first_at, last_at
     FROM shown
     ON CONFLICT (id) DO UPDATE SET
       letter = excluded.letter, status = excluded.status, version = excluded.version, provider = excluded.provider,
       requester = excluded.requester, resource = excluded.resource, due_date = excluded.due_date,
       overdue = excluded.overdue, next_deadline = excluded.next_deadline, escalation_level = excluded.escalation_level,
       listed_for_circular = excluded.listed_for_circular, view = excluded.view, updated_at = excluded.updated_at`,
  ],
};
