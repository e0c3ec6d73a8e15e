-- 依申请开放 (A14): applications from outside for data that is open on application.
CREATE TABLE hefu.opening_application (
  id text COLLATE "C" PRIMARY KEY,
  status text NOT NULL,
  version bigint NOT NULL,
  provider text NOT NULL,
  entry text NOT NULL,
  -- Related departments that were asked, and those of them that are waited for.
  consulted text[] NOT NULL,
  awaited text[] NOT NULL,
  next_deadline timestamptz,
  view jsonb NOT NULL,
  held_department text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'department') STORED,
  held_role text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'role') STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- The second lock: a build that decided wrongly could still not record what A14 forbids.
  CONSTRAINT opened_by_interface_only CHECK (view -> 'grant' = 'null'::jsonb OR view ->> 'channel' = 'api'),
  CONSTRAINT nothing_is_opened_unconsulted CHECK (view -> 'grant' = 'null'::jsonb OR cardinality(consulted) > 0),
  CONSTRAINT four_eyes_on_the_opening CHECK (
    view ->> 'fourEyes' <> 'true' OR view -> 'grant' = 'null'::jsonb
    OR view #>> '{grant,by}' <> view #>> '{proposal,by}')
);
CREATE INDEX opening_application_by_status ON hefu.opening_application (status, id);
CREATE INDEX opening_application_by_provider ON hefu.opening_application (provider, id);
CREATE INDEX opening_application_by_holder ON hefu.opening_application (held_department, held_role, id);
-- Consultations that go on are few at any time: whoever is waited for is found among them.
CREATE INDEX opening_application_in_consultation ON hefu.opening_application (id) WHERE status = 'consulting';
GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.opening_application TO hefu_app;
GRANT SELECT ON hefu.opening_application TO hefu_reader;

-- Read by the provider and by the departments that were asked, and by whoever supervises or audits.
ALTER TABLE hefu.opening_application ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON hefu.opening_application TO hefu_app USING (true) WITH CHECK (true);
CREATE POLICY auditor ON hefu.opening_application FOR SELECT TO hefu_auditor USING (true);
CREATE POLICY own_department ON hefu.opening_application FOR SELECT TO hefu_reader
  USING (hefu.sees(VARIADIC provider || consulted));

CREATE POLICY of_seen_openings ON hefu.event FOR SELECT TO hefu_reader USING (
  split_part(stream, '/', 1) = 'opening-application'
  AND EXISTS (SELECT FROM hefu.opening_application o WHERE o.id = split_part(stream, '/', 2)));
