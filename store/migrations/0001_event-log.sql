-- The log: events, the heads of their streams, and the answers to commands. Append-only for every role.
-- Roles belong to the whole cluster: several databases may be migrated at the same moment.
DO $roles$
BEGIN
  BEGIN
    CREATE ROLE hefu_recorder NOLOGIN NOINHERIT;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  BEGIN
    CREATE ROLE hefu_app LOGIN NOINHERIT;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  -- An owner who is not a superuser must be able to hand the append function over.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT hefu_recorder TO %I', current_user);
  END IF;
END
$roles$;

CREATE SCHEMA IF NOT EXISTS hefu;
REVOKE ALL ON SCHEMA hefu FROM PUBLIC;
GRANT USAGE ON SCHEMA hefu TO hefu_app, hefu_recorder;

-- Streams are compared by code point, so that "everything below share-request/" is a range of the key.
CREATE TABLE hefu.stream (
  stream text COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL CHECK (version >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 70);
COMMENT ON TABLE hefu.stream IS 'Head of each stream: last seq and its hash. The row is the lock of the stream.';

CREATE TABLE hefu.event (
  stream text COLLATE "C" NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 1),
  event_id uuid NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor text NOT NULL,
  body text NOT NULL,
  previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  command_id text NOT NULL,
  command_index integer NOT NULL CHECK (command_index >= 0),
  workflow_run_id text,
  build_id text,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (stream, seq)
);
COMMENT ON COLUMN hefu.event.body IS 'RFC 8785 text; hash = sha256(previous_hash || recorded_at as UTC text with microseconds || body)';
COMMENT ON COLUMN hefu.event.transaction_id IS 'For the sequencer only; meaningless after a dump and restore.';

-- A command id is good for one decision a stream; a second sending gets the stored answer.
CREATE TABLE hefu.command (
  stream text COLLATE "C" NOT NULL,
  command_id text NOT NULL,
  refused boolean NOT NULL,
  answer jsonb NOT NULL,
  first_seq bigint,
  last_seq bigint,
  PRIMARY KEY (stream, command_id)
);
COMMENT ON COLUMN hefu.command.first_seq IS 'In the stream itself, or in <stream>/attempts when refused; null when nothing happened.';

CREATE FUNCTION hefu.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION 'hefu.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hefu.event
  FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();
CREATE TRIGGER command_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hefu.command
  FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();
CREATE TRIGGER stream_is_kept BEFORE DELETE OR TRUNCATE ON hefu.stream
  FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();
CREATE TRIGGER stream_only_grows BEFORE UPDATE ON hefu.stream
  FOR EACH ROW WHEN (NEW.stream <> OLD.stream OR NEW.version <= OLD.version)
  EXECUTE FUNCTION hefu.refuse_change();
-- ALWAYS: also for a superuser under session_replication_role = replica.
ALTER TABLE hefu.event ENABLE ALWAYS TRIGGER event_is_append_only;
ALTER TABLE hefu.command ENABLE ALWAYS TRIGGER command_is_append_only;
ALTER TABLE hefu.stream ENABLE ALWAYS TRIGGER stream_is_kept;
ALTER TABLE hefu.stream ENABLE ALWAYS TRIGGER stream_only_grows;

REVOKE ALL ON hefu.event, hefu.command, hefu.stream FROM PUBLIC;
GRANT SELECT ON hefu.event, hefu.command, hefu.stream TO hefu_app;
GRANT SELECT, INSERT ON hefu.event, hefu.command TO hefu_recorder;
GRANT SELECT, INSERT, UPDATE ON hefu.stream TO hefu_recorder;
REVOKE ALL ON FUNCTION hefu.refuse_change() FROM PUBLIC;
