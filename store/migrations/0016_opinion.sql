-- Recorded opinions for those who decide on a project (A7, A8): what a check found, when, and for whom.
CREATE TABLE hefu.opinion (
  id text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL,
  project text NOT NULL,
  passed boolean NOT NULL,
  version bigint NOT NULL,
  view jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX opinion_by_project ON hefu.opinion (project, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.opinion TO hefu_app;
