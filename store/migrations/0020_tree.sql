-- The Merkle tree over all events, its tiles, the heads it has seen and the signed checkpoints. Written by one
-- sequencer through hefu.extend_tree only; everything of it is append-only, but the two tables of heads, which move on.
DO $roles$
BEGIN
  BEGIN
    CREATE ROLE hefu_sequencer NOLOGIN NOINHERIT;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT hefu_sequencer TO %I', current_user);
  END IF;
END
$roles$;
GRANT USAGE ON SCHEMA hefu TO hefu_sequencer;

-- How the sequencer finds what is new.
CREATE INDEX event_by_transaction ON hefu.event (transaction_id);

CREATE TABLE hefu.tree_leaf (
  leaf bigint PRIMARY KEY CHECK (leaf >= 0),
  stream text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  UNIQUE (stream, seq) INCLUDE (leaf)
);
COMMENT ON COLUMN hefu.tree_leaf.hash IS 'RFC 6962 leaf hash of the entry hefu-leaf/1, see docs/audit.md';

CREATE TABLE hefu.tree_tile (
  level integer NOT NULL CHECK (level BETWEEN 0 AND 63),
  number bigint NOT NULL CHECK (number >= 0),
  hashes bytea NOT NULL CHECK (octet_length(hashes) = 8192),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  PRIMARY KEY (level, number)
);
COMMENT ON TABLE hefu.tree_tile IS 'Full tiles of 256 hashes (C2SP tlog-tiles). What is not full yet follows from leaves and lower tiles.';

CREATE TABLE hefu.tree_head (
  stream text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL CHECK (seq >= 1),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  bucket integer NOT NULL CHECK (bucket BETWEEN 0 AND 4095)
) WITH (fillfactor = 70);
COMMENT ON TABLE hefu.tree_head IS 'Last event of each stream that the tree has; bucket: the first 12 bits of sha256(stream).';
CREATE INDEX tree_head_by_bucket ON hefu.tree_head (bucket);

CREATE TABLE hefu.head_bucket (
  bucket integer PRIMARY KEY CHECK (bucket BETWEEN 0 AND 4095),
  root bytea NOT NULL CHECK (octet_length(root) = 32)
) WITH (fillfactor = 50);

CREATE TABLE hefu.tree_epoch (
  epoch integer PRIMARY KEY CHECK (epoch >= 1),
  origin text NOT NULL CHECK (origin ~ '^[^\s+]+$'),
  system_identifier bigint NOT NULL,
  first_leaf bigint NOT NULL CHECK (first_leaf >= 0),
  started_at timestamptz NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL CHECK (reason <> '')
);
COMMENT ON TABLE hefu.tree_epoch IS 'Transaction ids can be compared within an epoch only: a dump restored elsewhere begins a new one.';

CREATE TABLE hefu.checkpoint (
  size bigint PRIMARY KEY CHECK (size >= 1),
  epoch integer NOT NULL REFERENCES hefu.tree_epoch,
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  heads bytea NOT NULL CHECK (octet_length(heads) = 32),
  sequenced_to xid8 NOT NULL,
  at timestamptz NOT NULL,
  note text NOT NULL
);
COMMENT ON COLUMN hefu.checkpoint.sequenced_to IS 'Every event of this transaction id and below is in the tree (in this epoch). 0: look at every stream.';

CREATE TABLE hefu.checkpoint_timestamp (
  size bigint PRIMARY KEY REFERENCES hefu.checkpoint,
  authority text NOT NULL,
  token bytea NOT NULL,
  received_at timestamptz NOT NULL
);
COMMENT ON COLUMN hefu.checkpoint_timestamp.token IS 'RFC 3161 TimeStampResp (DER) over the SHA-256 of checkpoint.note';

DO $guards$
DECLARE
  v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['tree_leaf', 'tree_tile', 'tree_epoch', 'checkpoint', 'checkpoint_timestamp'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON hefu.%I
      FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change()', v_table || '_is_append_only', v_table);
    EXECUTE format('ALTER TABLE hefu.%I ENABLE ALWAYS TRIGGER %I', v_table, v_table || '_is_append_only');
  END LOOP;
  FOREACH v_table IN ARRAY ARRAY['tree_head', 'head_bucket'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE OR TRUNCATE ON hefu.%I
      FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change()', v_table || '_is_kept', v_table);
    EXECUTE format('ALTER TABLE hefu.%I ENABLE ALWAYS TRIGGER %I', v_table, v_table || '_is_kept');
  END LOOP;
END
$guards$;
CREATE TRIGGER tree_head_only_grows BEFORE UPDATE ON hefu.tree_head
  FOR EACH ROW WHEN (NEW.stream <> OLD.stream OR NEW.seq <= OLD.seq) EXECUTE FUNCTION hefu.refuse_change();
ALTER TABLE hefu.tree_head ENABLE ALWAYS TRIGGER tree_head_only_grows;

-- One sequencer: whoever holds this lock. Taken for a transaction, so it is free again when its holder dies.
CREATE FUNCTION hefu.be_sequencer() RETURNS boolean
LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$ SELECT pg_try_advisory_xact_lock(hashtextextended('hefu.sequencer', 0)) $$;

CREATE FUNCTION hefu.start_epoch(p_origin text, p_actor text, p_reason text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_epoch integer;
BEGIN
  IF NOT hefu.be_sequencer() THEN
    RAISE EXCEPTION 'hefu: another sequencer is at work' USING ERRCODE = 'lock_not_available';
  END IF;
  INSERT INTO hefu.tree_epoch (epoch, origin, system_identifier, first_leaf, started_at, actor, reason)
  SELECT coalesce(max(e.epoch), 0) + 1, coalesce(p_origin, (SELECT o.origin FROM hefu.tree_epoch o ORDER BY o.epoch DESC LIMIT 1)),
         (SELECT system_identifier FROM pg_control_system()),
         (SELECT coalesce(max(c.size), 0) FROM hefu.checkpoint c), clock_timestamp(), p_actor, p_reason
  FROM hefu.tree_epoch e
  RETURNING epoch INTO v_epoch;
  RETURN v_epoch;
END
$$;

-- Appends these events as the next leaves, with the tiles that became full, the buckets of heads that changed and the
-- checkpoint that was signed over all of it. Leaves are hashed here, from the events: what was signed for other bytes is
-- refused. One element an event in p_streams and p_seqs, a tile in the next four, a bucket in the last two.
CREATE FUNCTION hefu.extend_tree(
  p_epoch integer, p_size bigint, p_streams text[], p_seqs bigint[], p_leaves_digest bytea,
  p_levels integer[], p_numbers bigint[], p_tiles bytea[], p_tile_roots bytea[], p_buckets integer[], p_bucket_roots bytea[],
  p_root bytea, p_heads bytea, p_sequenced_to xid8, p_at timestamptz, p_note text
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  v_count bigint := cardinality(p_streams);
  v_size bigint := (SELECT coalesce(max(c.size), 0) FROM hefu.checkpoint c);
  v_written bigint;
BEGIN
  IF NOT hefu.be_sequencer() THEN
    RAISE EXCEPTION 'hefu: another sequencer is at work' USING ERRCODE = 'lock_not_available';
  END IF;
  IF v_size <> p_size OR v_count = 0 THEN
    RAISE EXCEPTION 'hefu: the tree stands at %, the sequencer at %', v_size, p_size USING ERRCODE = 'serialization_failure';
  END IF;
  IF p_epoch IS DISTINCT FROM (SELECT max(e.epoch) FROM hefu.tree_epoch e) THEN
    RAISE EXCEPTION 'hefu: epoch % is over', p_epoch USING ERRCODE = 'serialization_failure';
  END IF;
  INSERT INTO hefu.tree_leaf (leaf, stream, seq, hash)
  SELECT p_size + l.place - 1, e.stream, e.seq,
         sha256('\x00'::bytea || convert_to(E'hefu-leaf/1\n' || e.seq || E'\n' || encode(e.hash, 'hex') || E'\n' || e.stream, 'UTF8'))
  FROM unnest(p_streams, p_seqs) WITH ORDINALITY AS l (stream, seq, place)
  JOIN hefu.event e ON e.stream = l.stream AND e.seq = l.seq;
  GET DIAGNOSTICS v_written = ROW_COUNT;
  IF v_written <> v_count THEN
    RAISE EXCEPTION 'hefu: % of % events are not in the log', v_count - v_written, v_count USING ERRCODE = 'data_corrupted';
  END IF;
  IF p_leaves_digest IS DISTINCT FROM (SELECT sha256(string_agg(l.hash, ''::bytea ORDER BY l.leaf)) FROM hefu.tree_leaf l WHERE l.leaf >= p_size) THEN
    RAISE EXCEPTION 'hefu: the leaves are not those that were signed' USING ERRCODE = 'data_corrupted';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT l.stream, min(l.seq) AS first, max(l.seq) AS last, count(*) AS n FROM hefu.tree_leaf l WHERE l.leaf >= p_size GROUP BY l.stream) b
    LEFT JOIN hefu.tree_head h ON h.stream = b.stream
    WHERE b.first <> coalesce(h.seq, 0) + 1 OR b.last - b.first + 1 <> b.n
  ) THEN
    RAISE EXCEPTION 'hefu: a stream would have a gap in the tree' USING ERRCODE = 'data_corrupted';
  END IF;
  INSERT INTO hefu.tree_head AS h (stream, seq, hash, bucket)
  SELECT e.stream, e.seq, e.hash, (get_byte(sha256(convert_to(e.stream, 'UTF8')), 0) << 4) | (get_byte(sha256(convert_to(e.stream, 'UTF8')), 1) >> 4)
  FROM (SELECT l.stream, max(l.seq) AS last FROM hefu.tree_leaf l WHERE l.leaf >= p_size GROUP BY l.stream) b
  JOIN hefu.event e ON e.stream = b.stream AND e.seq = b.last
  ON CONFLICT ON CONSTRAINT tree_head_pkey DO UPDATE SET seq = excluded.seq, hash = excluded.hash;
  INSERT INTO hefu.tree_tile (level, number, hashes, root) SELECT * FROM unnest(p_levels, p_numbers, p_tiles, p_tile_roots);
  INSERT INTO hefu.head_bucket (bucket, root) SELECT * FROM unnest(p_buckets, p_bucket_roots)
  ON CONFLICT ON CONSTRAINT head_bucket_pkey DO UPDATE SET root = excluded.root;
  INSERT INTO hefu.checkpoint (size, epoch, root, heads, sequenced_to, at, note)
  VALUES (p_size + v_count, p_epoch, p_root, p_heads, p_sequenced_to, p_at, p_note);
END
$$;

GRANT SELECT ON hefu.event TO hefu_sequencer;
-- Row security is for people who read; without a policy the sequencer would silently see nothing.
CREATE POLICY sequencer ON hefu.event FOR SELECT TO hefu_sequencer USING (true);
GRANT SELECT, INSERT ON hefu.tree_leaf, hefu.tree_tile, hefu.tree_epoch, hefu.checkpoint TO hefu_sequencer;
GRANT SELECT, INSERT, UPDATE ON hefu.tree_head, hefu.head_bucket TO hefu_sequencer;
GRANT SELECT ON hefu.tree_leaf, hefu.tree_tile, hefu.tree_epoch, hefu.checkpoint, hefu.checkpoint_timestamp,
  hefu.tree_head, hefu.head_bucket TO hefu_app;
GRANT INSERT ON hefu.checkpoint_timestamp TO hefu_app;

GRANT CREATE ON SCHEMA hefu TO hefu_sequencer;
ALTER FUNCTION hefu.start_epoch(text, text, text) OWNER TO hefu_sequencer;
ALTER FUNCTION hefu.extend_tree(integer, bigint, text[], bigint[], bytea, integer[], bigint[], bytea[], bytea[], integer[], bytea[],
  bytea, bytea, xid8, timestamptz, text) OWNER TO hefu_sequencer;
REVOKE CREATE ON SCHEMA hefu FROM hefu_sequencer;
REVOKE ALL ON FUNCTION hefu.be_sequencer() FROM PUBLIC;
REVOKE ALL ON FUNCTION hefu.start_epoch(text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION hefu.extend_tree(integer, bigint, text[], bigint[], bytea, integer[], bigint[], bytea[], bytea[], integer[], bytea[],
  bytea, bytea, xid8, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hefu.be_sequencer() TO hefu_sequencer, hefu_app;
GRANT EXECUTE ON FUNCTION hefu.start_epoch(text, text, text) TO hefu_app;
GRANT EXECUTE ON FUNCTION hefu.extend_tree(integer, bigint, text[], bigint[], bytea, integer[], bigint[], bytea[], bytea[], integer[], bytea[],
  bytea, bytea, xid8, timestamptz, text) TO hefu_app;
