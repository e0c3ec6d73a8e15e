import type { Pool } from 'pg';
import type { DeskItem, DeskRow } from '../domain/desk/desk-item.js';
import { byDue } from '../domain/desk/desk-item.js';
import { deskItem } from '../domain/desk/desk-items.js';
import { planTasks, type PlanOnDesk } from '../domain/desk/plan-tasks.js';
import { statuses } from '../domain/annual-plan/status.js';
import { listAnnualPlans } from './read-annual-plans.js';

/** The offices somebody has in a department. */
export interface DeskOffices {
  readonly department: string;
  readonly roles: readonly string[];
}

/** Sent back by the authority and not sent again. That an entry may not be withdrawn leaves nothing to correct. */
const returned = `view -> 'returned' ->> 'kind' IN ('publication', 'revision')`;

/** Relies on an entry that is not what it was, and nobody has said what was done about it. */
const toCheck = `view -> 'entryNote' ->> 'open' = 'true'`;

/** $1 the department, $2 its offices, $3 the most of each: every part is found in an index, in its order, and ends there. */
const held = `
  SELECT 'request' AS "of", 'held' AS task, c.id, c.due_date FROM unnest($2::text[]) AS office (role) CROSS JOIN LATERAL (
    SELECT id, due_date FROM hefu.share_request
    WHERE held_department = $1 AND held_role = office.role ORDER BY due_date, id LIMIT $3) AS c
  UNION ALL
  SELECT 'change', 'held', c.id, c.due_date
  FROM unnest($2::text[]) AS office (role) CROSS JOIN unnest(ARRAY[$1, '']) AS held (department) CROSS JOIN LATERAL (
    SELECT id, due_date FROM hefu.catalogue_change
    WHERE held_department = held.department AND held_role = office.role ORDER BY due_date, id LIMIT $3) AS c
  UNION ALL
  SELECT 'demand', 'held', c.id, NULL
  FROM unnest($2::text[]) AS office (role) CROSS JOIN unnest(ARRAY[$1, '']) AS held (department) CROSS JOIN LATERAL (
    SELECT id FROM hefu.demand
    WHERE held_department = held.department AND held_role = office.role ORDER BY id LIMIT $3) AS c
  UNION ALL
  SELECT 'opening', 'held', c.id, NULL FROM unnest($2::text[]) AS office (role) CROSS JOIN LATERAL (
    SELECT id FROM hefu.opening_application
    WHERE held_department = $1 AND held_role = office.role ORDER BY id LIMIT $3) AS c
  UNION ALL
  (SELECT 'opening', 'give-opinion', id, NULL FROM hefu.opening_application
    WHERE status = 'consulting' AND $1 = ANY (awaited) AND $2::text[] && ARRAY['coordinator', 'reviewer']
    ORDER BY id LIMIT $3)
  UNION ALL
  (SELECT 'entry', 'correct', code, NULL FROM hefu.catalogue_entry
    WHERE provider = $1 AND $2::text[] && ARRAY['coordinator', 'planner']
      AND ${returned} ORDER BY code LIMIT $3)
  UNION ALL
  (SELECT 'request', 'check-entry', id, NULL FROM hefu.share_request
    WHERE provider = $1 AND $2::text[] && ARRAY['coordinator', 'approver', 'head'] AND ${toCheck} ORDER BY id LIMIT $3)
  UNION ALL
  (SELECT 'opening', 'check-entry', id, NULL FROM hefu.opening_application
    WHERE provider = $1 AND $2::text[] && ARRAY['coordinator', 'approver', 'head'] AND ${toCheck} ORDER BY id LIMIT $3)`;

const unsigned = `view -> 'letters' @> '[{"signedBy": null}]'::jsonb`;
const asked = `view -> 'extension' ->> 'state' = 'asked'`;
const openPlan = `status NOT IN ('closed', 'not-joined')`;
/** Filed, or revised since it was published. */
const toPublish = `(status IN ('filed', 'filed-with-defects')
    OR (view -> 'list' ->> 'version')::integer > (view -> 'list' ->> 'publishedVersion')::integer)`;

/**
 * What waits for whoever supervises, of the whole city. The conditions are those of partial indexes, to the letter. An
 * entry that is reviewed for a reported change is that change's: it has a date, and ends with the entry's publication.
 */
const supervised = `
  UNION ALL (SELECT 'request', 'decide-extension', id, due_date FROM hefu.share_request
    WHERE ${asked} AND status IN ('in-review', 'awaiting-supplement') ORDER BY due_date, id LIMIT $3)
  UNION ALL (SELECT 'request', 'sign-letter', id, due_date FROM hefu.share_request
    WHERE ${unsigned} ORDER BY due_date, id LIMIT $3)
  UNION ALL (SELECT 'change', 'decide-extension', id, due_date FROM hefu.catalogue_change
    WHERE ${asked} AND status = 'adjusting' ORDER BY due_date, id LIMIT $3)
  UNION ALL (SELECT 'change', 'sign-letter', id, due_date FROM hefu.catalogue_change
    WHERE ${unsigned} AND status IN ('adjusting', 'in-review') ORDER BY due_date, id LIMIT $3)
  UNION ALL (SELECT 'plan', 'publish', id, NULL FROM hefu.annual_plan
    WHERE ${toPublish} AND ${openPlan} ORDER BY id LIMIT $3)
  UNION ALL (SELECT 'plan', 'sign-letter', id, due_date FROM hefu.annual_plan
    WHERE ${unsigned} AND ${openPlan} ORDER BY due_date, id LIMIT $3)
  UNION ALL (SELECT 'request', 'check-entry', id, NULL FROM hefu.share_request
    WHERE ${toCheck} ORDER BY id LIMIT $3)
  UNION ALL (SELECT 'opening', 'check-entry', id, NULL FROM hefu.opening_application
    WHERE ${toCheck} ORDER BY id LIMIT $3)
  UNION ALL (SELECT 'entry', 'review', e.code, NULL FROM hefu.catalogue_entry e
    WHERE e.awaiting_review AND NOT EXISTS (
      SELECT FROM hefu.catalogue_change c WHERE c.entry = e.code AND c.status = 'in-review')
    ORDER BY e.code LIMIT $3)`;

/** Decides on extensions, signs letters, publishes lists and entries. */
const supervises = ({ roles }: DeskOffices): boolean => roles.includes('commission');
const waiting = (offices: DeskOffices): string => `${held}${supervises(offices) ? supervised : ''}`;
const named = (what: string, offices: DeskOffices): string =>
  `hefu-desk-${what}${supervises(offices) ? '-supervising' : ''}`;

/** What somebody's offices have to do, due first before the rest, at most so many: for the console and the day's mail alike. */
export async function readDesk(
  pool: Pool,
  offices: DeskOffices,
  { today, most }: { readonly today: string; readonly most: number },
): Promise<readonly DeskItem[]> {
  const [rows, planned] = await Promise.all([
    readRows(pool, offices, most),
    plannedFor(pool, offices, today),
  ]);
  return [...rows.map(deskItem), ...planned].toSorted(byDue).slice(0, most);
}

/** How many things they are, counted no further than `most`: what the menu of every page says. */
export async function countDesk(
  pool: Pool,
  offices: DeskOffices,
  { today, most }: { readonly today: string; readonly most: number },
): Promise<number> {
  const [{ rows }, planned] = await Promise.all([
    pool.query<{ waiting: number }>({
      name: named('count', offices),
      text: `SELECT count(*)::integer AS waiting FROM (SELECT FROM (${waiting(offices)}) AS place LIMIT $3) AS counted`,
      values: [offices.department, offices.roles, most],
    }),
    plannedFor(pool, offices, today),
  ]);
  return Math.min(most, (rows[0]?.waiting ?? 0) + planned.length);
}

/** A department has one plan a year, and only those that have not ended are read. */
const mostPlans = 20;
const openPlans = statuses.filter((status) => status !== 'closed' && status !== 'not-joined');
const onPlans = ['planner', 'coordinator', 'head', 'approver'];

async function plannedFor(
  pool: Pool,
  { department, roles }: DeskOffices,
  today: string,
): Promise<readonly DeskItem[]> {
  if (!roles.some((role) => onPlans.includes(role))) return [];
  const plans = await listAnnualPlans(pool, { status: openPlans, department, limit: mostPlans });
  // Written by the plan's own `view`.
  return plans.flatMap(({ view }) => planTasks(view as unknown as PlanOnDesk, roles, today));
}

async function readRows(pool: Pool, offices: DeskOffices, most: number): Promise<readonly DeskRow[]> {
  const { rows } = await pool.query<DeskRow>({
    name: named('rows', offices),
    text: `WITH place AS MATERIALIZED (
             SELECT * FROM (${waiting(offices)}) AS place ORDER BY due_date, id LIMIT $3)
           SELECT place."of", place.task, place.id, place.due_date::text AS due,
                  coalesce(r.view, c.view, d.view, o.view, p.view, jsonb_build_object(
                    'title', e.title, 'providerName', coalesce(t.name, e.provider),
                    'kind', coalesce(e.view -> 'submission' ->> 'kind', e.view -> 'returned' ->> 'kind'))) AS view
           FROM place
           LEFT JOIN hefu.share_request r ON place."of" = 'request' AND r.id = place.id
           LEFT JOIN hefu.catalogue_change c ON place."of" = 'change' AND c.id = place.id
           LEFT JOIN hefu.demand d ON place."of" = 'demand' AND d.id = place.id
           LEFT JOIN hefu.opening_application o ON place."of" = 'opening' AND o.id = place.id
           LEFT JOIN hefu.annual_plan p ON place."of" = 'plan' AND p.id = place.id
           LEFT JOIN hefu.catalogue_entry e ON place."of" = 'entry' AND e.code = place.id
           LEFT JOIN hefu.department t ON t.code = e.provider
           ORDER BY place.due_date, place.id`,
    values: [offices.department, offices.roles, most],
  });
  return rows;
}
