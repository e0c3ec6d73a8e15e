-- Reported changes until the catalogue says them (A5, B5).
CREATE TABLE hefu.catalogue_change (
  id text COLLATE "C" PRIMARY KEY,
  entry text COLLATE "C" NOT NULL,
  status text NOT NULL,
  version bigint NOT NULL,
  provider text NOT NULL,
  due_date date,
  overdue boolean NOT NULL,
  next_deadline timestamptz,
  escalation_level integer NOT NULL,
  listed_for_circular boolean NOT NULL,
  view jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX catalogue_change_by_due ON hefu.catalogue_change (coalesce(due_date, 'infinity'), id);
CREATE INDEX catalogue_change_by_provider ON hefu.catalogue_change (provider, due_date, id);
CREATE INDEX catalogue_change_by_entry ON hefu.catalogue_change (entry, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.catalogue_change TO hefu_app;
