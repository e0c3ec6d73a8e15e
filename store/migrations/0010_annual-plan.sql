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
