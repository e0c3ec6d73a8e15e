-- Temporal's half of the tally, kept: the history of every run that has closed, whatever Temporal itself forgets.
CREATE TABLE hefu.history (
  workflow_id text COLLATE "C" NOT NULL,
  run_id text NOT NULL,
  started_at timestamptz NOT NULL,
  closed_at timestamptz NOT NULL,
  events integer NOT NULL CHECK (events > 0),
  bytes bigint NOT NULL CHECK (bytes > 0),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  gzip bytea NOT NULL,
  PRIMARY KEY (workflow_id, run_id)
);
COMMENT ON COLUMN hefu.history.gzip IS 'Canonical JSON (RFC 8785) of Temporal''s history, gzip; sha256 and bytes are of the text before.';

CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hefu.history
  FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();
ALTER TABLE hefu.history ENABLE ALWAYS TRIGGER history_is_append_only;

REVOKE ALL ON hefu.history FROM PUBLIC;
GRANT SELECT, INSERT ON hefu.history TO hefu_app;
