-- What the pages and the API need: who is signed in, which requests were made already, and who may read which rows.
CREATE TABLE hefu.web_session (
  token_sha256 bytea PRIMARY KEY CHECK (octet_length(token_sha256) = 32),
  user_id text COLLATE "C" NOT NULL,
  method text NOT NULL,
  subject text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON TABLE hefu.web_session IS 'Only the hash of the cookie is kept: whoever reads the table cannot be anybody.';
CREATE INDEX web_session_by_user ON hefu.web_session (user_id);
GRANT SELECT, INSERT ON hefu.web_session TO hefu_app;
GRANT UPDATE (last_seen_at, ended_at) ON hefu.web_session TO hefu_app;

-- One request of one person by its key. `plan` is what was about to be done (ids are given out once), `answer` what came of it.
CREATE TABLE hefu.request_key (
  actor text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
  claimed_at timestamptz NOT NULL,
  plan jsonb,
  status integer,
  answer jsonb,
  PRIMARY KEY (actor, key)
);
GRANT SELECT, INSERT ON hefu.request_key TO hefu_app;
GRANT UPDATE (claimed_at, plan, status, answer) ON hefu.request_key TO hefu_app;

-- A person reads as hefu_reader: the rows of their own department, or of all for whoever supervises or audits.
-- Nothing set, nothing seen. This is for reading only; who may write is decided by the rules and by hefu.append.
DO $roles$
BEGIN
  BEGIN
    CREATE ROLE hefu_reader NOLOGIN NOINHERIT;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  -- Roles belong to the whole cluster: where another database's owner has made them, they are granted already.
  IF NOT pg_has_role('hefu_app', 'hefu_reader', 'MEMBER') THEN
    GRANT hefu_reader TO hefu_app;
  END IF;
END
$roles$;
GRANT USAGE ON SCHEMA hefu TO hefu_reader;

CREATE FUNCTION hefu.sees(VARIADIC p_departments text[]) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
RETURN current_setting('hefu.viewer_citywide', true) = 'yes'
  OR (coalesce(current_setting('hefu.viewer_department', true), '') <> ''
      AND current_setting('hefu.viewer_department', true) = ANY (p_departments));
GRANT EXECUTE ON FUNCTION hefu.sees(text[]) TO hefu_reader, hefu_app;

ALTER TABLE hefu.share_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON hefu.share_request TO hefu_app USING (true) WITH CHECK (true);
CREATE POLICY own_department ON hefu.share_request FOR SELECT TO hefu_reader USING (hefu.sees(provider, requester));

ALTER TABLE hefu.event ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON hefu.event TO hefu_app, hefu_recorder USING (true) WITH CHECK (true);
-- A case's record is seen by whoever sees the case; what concerns everybody by everybody.
CREATE POLICY of_seen_cases ON hefu.event FOR SELECT TO hefu_reader USING (
  CASE split_part(stream, '/', 1)
    WHEN 'share-request' THEN EXISTS (SELECT FROM hefu.share_request r WHERE r.id = split_part(stream, '/', 2))
    WHEN 'catalogue' THEN true
    WHEN 'calendar' THEN true
    WHEN 'settings' THEN true
    WHEN 'department' THEN true
    WHEN 'installation' THEN true
    ELSE current_setting('hefu.viewer_citywide', true) = 'yes'
  END);

GRANT SELECT ON hefu.share_request, hefu.event, hefu.catalogue_entry, hefu.department, hefu.person, hefu.personal_data,
  hefu.setting, hefu.calendar_notice TO hefu_reader;
