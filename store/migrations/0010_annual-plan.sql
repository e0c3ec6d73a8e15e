-- A department's plan of a year. Items are not here: there may be thousands of them, and whoever wants them folds
-- the events.
CREATE TABLE hefu.annual_plan (
  id text COLLATE "C" PRIMARY KEY,
  department text NOT NULL,
  year integer NOT NULL,
  status text NOT NULL,
  version bigint NOT NULL,
  due_date date,
  overdue boolean NOT NULL,
  next_deadline timestamptz,
  escalation_level integer NOT NULL,
  listed_for_circular boolean NOT NULL,
  view jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX annual_plan_by_year ON hefu.annual_plan (year, id);
CREATE INDEX annual_plan_by_department ON hefu.annual_plan (department, year);

GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.annual_plan TO hefu_app;

-- Whoever reads as themselves (hefu_reader) sees the plans of their own department, or all of them: the same words
-- as for share requests.
DO $roles$
BEGIN
  BEGIN
    CREATE ROLE hefu_reader NOLOGIN NOINHERIT;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
END
$roles$;
GRANT SELECT ON hefu.annual_plan TO hefu_reader;
ALTER TABLE hefu.annual_plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON hefu.annual_plan TO hefu_app USING (true) WITH CHECK (true);
CREATE POLICY own_department ON hefu.annual_plan FOR SELECT TO hefu_reader USING (
  current_setting('hefu.viewer_citywide', true) = 'yes'
  OR (coalesce(current_setting('hefu.viewer_department', true), '') <> ''
      AND current_setting('hefu.viewer_department', true) = department));
CREATE POLICY of_seen_plans ON hefu.event FOR SELECT TO hefu_reader USING (
  split_part(stream, '/', 1) = 'annual-plan'
  AND EXISTS (SELECT FROM hefu.annual_plan p WHERE p.id = split_part(stream, '/', 2)));
