import type { Pool } from 'pg';
import type { Json } from '../domain/json.js';

/** The offices somebody has in a department. */
export interface DeskOffices {
  readonly department: string;
  readonly roles: readonly string[];
  /** Decides on extensions, signs letters and publishes lists. */
  readonly supervises: boolean;
}

/** Something that waits for an office, with the case as its projection stands. */
export interface DeskRow {
  readonly of: 'request' | 'change' | 'demand' | 'plan';
  readonly task: 'held' | 'decide-extension' | 'sign-letter' | 'publish';
  readonly id: string;
  readonly due: string | null;
  readonly version: number;
  readonly view: { readonly [key: string]: Json };
}

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
    WHERE held_department = held.department AND held_role = office.role ORDER BY id LIMIT $3) AS c`;

const unsigned = `view -> 'letters' @> '[{"signedBy": null}]'::jsonb`;
const asked = `view -> 'extension' ->> 'state' = 'asked'`;
const openPlan = `status NOT IN ('closed', 'not-joined')`;
/** Filed, or revised since it was published. */
const toPublish = `(status IN ('filed', 'filed-with-defects')
    OR (view -> 'list' ->> 'version')::integer > (view -> 'list' ->> 'publishedVersion')::integer)`;

/** What waits for whoever supervises, of the whole city. The conditions are those of partial indexes, to the letter. */
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
    WHERE ${unsigned} AND ${openPlan} ORDER BY due_date, id LIMIT $3)`;

const waiting = (supervises: boolean): string => `${held}${supervises ? supervised : ''}`;
const named = (what: string, { supervises }: DeskOffices): string =>
  `hefu-desk-${what}${supervises ? '-supervising' : ''}`;

/** How many things wait, counted no further than `most`: what the menu of every page says. */
export async function countDesk(pool: Pool, offices: DeskOffices, most: number): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>({
    name: named('count', offices),
    text: `SELECT count(*)::integer AS waiting FROM (SELECT FROM (${waiting(offices.supervises)}) AS place LIMIT $3) AS counted`,
    values: [offices.department, offices.roles, most],
  });
  return rows[0]?.waiting ?? 0;
}

/** What waits, due first before the rest, at most so many. */
export async function readDesk(pool: Pool, offices: DeskOffices, most: number): Promise<readonly DeskRow[]> {
  const { rows } = await pool.query<DeskRow>({
    name: named('rows', offices),
    text: `WITH place AS MATERIALIZED (
             SELECT * FROM (${waiting(offices.supervises)}) AS place ORDER BY due_date, id LIMIT $3)
           SELECT place."of", place.task, place.id, place.due_date::text AS due,
                  coalesce(r.version, c.version, d.version, p.version)::integer AS version,
                  coalesce(r.view, c.view, d.view, p.view) AS view
           FROM place
           LEFT JOIN hefu.share_request r ON place."of" = 'request' AND r.id = place.id
           LEFT JOIN hefu.catalogue_change c ON place."of" = 'change' AND c.id = place.id
           LEFT JOIN hefu.demand d ON place."of" = 'demand' AND d.id = place.id
           LEFT JOIN hefu.annual_plan p ON place."of" = 'plan' AND p.id = place.id
           ORDER BY place.due_date, place.id`,
    values: [offices.department, offices.roles, most],
  });
  return rows;
}
