-- What the running system needs beside the log: live workers, machine tokens, numbers.
CREATE TABLE hefu.worker_heartbeat (
  worker_id text PRIMARY KEY,
  at timestamptz NOT NULL,
  build_id text NOT NULL
);

CREATE TABLE hefu.api_token (
  token_sha256 bytea PRIMARY KEY CHECK (octet_length(token_sha256) = 32),
  user_id text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX api_token_by_user ON hefu.api_token (user_id);

CREATE TABLE hefu.number (
  kind text NOT NULL,
  year integer NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (kind, year)
) WITH (fillfactor = 50);
COMMENT ON TABLE hefu.number IS 'Last number given out. Gaps are allowed, a number is never given twice.';

GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.worker_heartbeat TO hefu_app;
GRANT SELECT, INSERT ON hefu.api_token TO hefu_app;
GRANT UPDATE (revoked_at) ON hefu.api_token TO hefu_app;
GRANT SELECT, INSERT, UPDATE ON hefu.number TO hefu_app;
