import type { Projection } from './projections/projection.js';

/**
 * One statement, hence one transaction and one round trip: append, projection, inbox, deliveries. Where the log
 * is ahead, `hefu.append` gives no row and nothing below it finds anything to do.
 * @param tells whether there are notices ($16, $17); without them the shorter statement costs half the planning.
 */
export function recordStatement(projection: Projection | undefined, tells: boolean): string {
  const writes = (projection?.writes ?? []).map((write, index) => `written_${index} AS (${write})`);
  const outside = tells
    ? 'array(SELECT d.notice_id::text FROM due_by_mail d ORDER BY d.notice_id)'
    : `'{}'::text[]`;
  return `WITH ${[appended, shown, ...writes, ...(tells ? told : [])].join(',\n')}
SELECT a.version::text AS version, ${outside} AS outside
FROM appended a`;
}

const appended = `appended AS MATERIALIZED (
  SELECT version FROM hefu.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))`;

const shown = `shown AS (
  SELECT $1::text AS stream, version, $11::jsonb AS view, $12::timestamptz AS next_deadline,
         $13::timestamptz AS first_at, $14::timestamptz AS last_at, $15::jsonb AS personal
  FROM appended WHERE $11::jsonb IS NOT NULL)`;

// Roles become people here, as the directory stands at this moment; a person is told once of the same thing.
const told = [
  `addressed AS (
  SELECT DISTINCT n.seq, n.at, n.kind, n.subject, n.body, p.user_id,
         CASE WHEN p.user_id IS NULL THEN n."to" ELSE '{}' END AS unreached, n."to"
  FROM appended, jsonb_to_recordset($16::jsonb)
         AS n (seq bigint, at timestamptz, kind text, subject text, body text, "to" jsonb)
  LEFT JOIN LATERAL (
    SELECT user_id FROM hefu.person WHERE active AND user_id = n."to" ->> 'user'
    UNION
    SELECT user_id FROM hefu.person
    WHERE active AND roles @> ARRAY[n."to" ->> 'role'] AND department = coalesce(n."to" ->> 'department', department)
      AND n."to" ? 'role'
  ) p ON true)`,
  `told AS (
  INSERT INTO hefu.notice (stream, seq, kind, recipient, addressed_to, subject, body, created_at)
  SELECT DISTINCT ON (seq, at, kind, subject, body, user_id, unreached)
         $1, seq, kind, user_id, "to", subject, body, at
  FROM addressed ORDER BY seq, at, kind, subject, body, user_id, unreached, "to"
  RETURNING id, kind, recipient, created_at)`,
  `due_by_mail AS (
  INSERT INTO hefu.delivery (notice_id, channel, address, at)
  SELECT t.id, 'mail', d.email, t.created_at
  FROM told t JOIN hefu.personal_data d ON d.user_id = t.recipient JOIN hefu.person p ON p.user_id = t.recipient
  WHERE $17::boolean AND d.email IS NOT NULL AND NOT coalesce(p.view -> 'notMailed' ? t.kind, false)
  RETURNING notice_id)`,
];
