-- The day's mail: one a person and day. The row is what keeps it one, and shows how it went.
CREATE TABLE hefu.digest (
  day date NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'retrying', 'sent', 'undelivered')),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  at timestamptz NOT NULL,
  PRIMARY KEY (day, user_id)
);
CREATE INDEX digest_not_sent ON hefu.digest (state, day) WHERE state <> 'sent';
GRANT SELECT, INSERT ON hefu.digest TO hefu_app;
GRANT UPDATE (state, attempts, last_error, at) ON hefu.digest TO hefu_app;
GRANT SELECT ON hefu.digest TO hefu_auditor;
