-- Needs for data that nobody lists.
CREATE TABLE hefu.demand (
  id text COLLATE "C" PRIMARY KEY,
  status text NOT NULL,
  version bigint NOT NULL,
  requester text NOT NULL,
  provider text,
  next_deadline timestamptz,
  view jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX demand_by_status ON hefu.demand (status, id);
CREATE INDEX demand_by_provider ON hefu.demand (provider, id);
CREATE INDEX demand_by_requester ON hefu.demand (requester, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.demand TO hefu_app;
