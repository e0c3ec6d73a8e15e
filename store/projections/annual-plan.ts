import type { Projection } from './projection.js';

export const annualPlanProjection: Projection = {
  category: 'annual-plan',
  tables: [{ name: 'hefu.annual_plan', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.annual_plan AS p
       (id, department, year, status, version, due_date, overdue, next_deadline, escalation_level,
        listed_for_circular, view, created_at, updated_at)
     SELECT view ->> 'id', view ->> 'department', (view ->> 'year')::integer, view ->> 'status', version,
            (view ->> 'due')::date, coalesce((view ->> 'overdue')::boolean, false), next_deadline,
            coalesce((view ->> 'escalationLevel')::integer, 0),
            coalesce((view ->> 'listedForCircular')::boolean, false), view, first_at, last_at
     FROM shown
     ON CONFLICT (id) DO UPDATE SET
       status = excluded.status, version = excluded.version, due_date = excluded.due_date,
       overdue = excluded.overdue, next_deadline = excluded.next_deadline,
       escalation_level = excluded.escalation_level, listed_for_circular = excluded.listed_for_circular,
       view = excluded.view, updated_at = excluded.updated_at`,
  ],
};
