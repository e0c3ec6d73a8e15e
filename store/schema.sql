-- What the migrations add up to. Written by scripts/dump-schema.js; change a migration, never this file.

--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: hefu; Type: SCHEMA; Schema: -; Owner: owner
--

CREATE SCHEMA hefu;

ALTER SCHEMA hefu OWNER TO owner;

--
-- Name: append(text, bigint, text[], integer[], boolean[], jsonb[], text[], text[], text, text); Type: FUNCTION; Schema: hefu; Owner: hefu_recorder
--

CREATE FUNCTION hefu.append(p_stream text, p_version bigint, p_ids text[], p_counts integer[], p_refused boolean[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) RETURNS TABLE(version bigint)
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
  v_attempts text := p_stream || '/attempts';
  v_version bigint;
  v_hash bytea;
  v_tried_version bigint;
  v_tried_hash bytea;
  v_has_refusals boolean := true = ANY (p_refused);
  v_seq bigint;
  v_event integer := 0;
  v_now timestamptz;
BEGIN
  IF p_stream NOT LIKE '%/%' OR p_stream LIKE '%/attempts' THEN
    RAISE EXCEPTION 'hefu: % is not the name of a stream', p_stream USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT h.version, h.hash INTO v_version, v_hash FROM hefu.lock_head(p_stream) h;
  IF EXISTS (SELECT FROM hefu.command c WHERE c.stream = p_stream AND c.command_id = ANY (p_ids)) THEN RETURN; END IF;
  IF v_version > p_version THEN RETURN; END IF;
  IF v_version < p_version THEN
    RAISE EXCEPTION 'hefu: % stands at %, the caller has seen %: the log has lost events', p_stream, v_version, p_version
      USING ERRCODE = 'data_corrupted';
  END IF;
  -- Always after the stream itself: one order of locks.
  IF v_has_refusals THEN SELECT h.version, h.hash INTO v_tried_version, v_tried_hash FROM hefu.lock_head(v_attempts) h; END IF;
  v_now := clock_timestamp();
  FOR k IN 1 .. coalesce(cardinality(p_ids), 0) LOOP
    FOR i IN 0 .. p_counts[k] - 1 LOOP
      v_event := v_event + 1;
      IF p_refused[k] THEN
        v_tried_version := v_tried_version + 1;
        v_tried_hash := hefu.append_event(v_attempts, v_tried_version, v_tried_hash, v_now,
          p_before[v_event] || v_tried_version || p_after[v_event], p_ids[k], i, p_run_id, p_build_id);
      ELSE
        v_version := v_version + 1;
        v_hash := hefu.append_event(p_stream, v_version, v_hash, v_now,
          p_before[v_event] || v_version || p_after[v_event], p_ids[k], i, p_run_id, p_build_id);
      END IF;
    END LOOP;
    v_seq := CASE WHEN p_refused[k] THEN v_tried_version ELSE v_version END;
    INSERT INTO hefu.command (stream, command_id, refused, answer, first_seq, last_seq)
    VALUES (p_stream, p_ids[k], p_refused[k], p_answers[k],
            CASE WHEN p_counts[k] > 0 THEN v_seq - p_counts[k] + 1 END, CASE WHEN p_counts[k] > 0 THEN v_seq END);
  END LOOP;
  IF v_version > p_version THEN
    UPDATE hefu.stream s SET version = v_version, hash = v_hash WHERE s.stream = p_stream;
  END IF;
  IF v_has_refusals THEN
    UPDATE hefu.stream s SET version = v_tried_version, hash = v_tried_hash WHERE s.stream = v_attempts;
  END IF;
  RETURN QUERY SELECT v_version;
END
$$;

ALTER FUNCTION hefu.append(p_stream text, p_version bigint, p_ids text[], p_counts integer[], p_refused boolean[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) OWNER TO hefu_recorder;

--
-- Name: append_each(text[], bigint[], text[], jsonb[], text[], text[], text, text); Type: FUNCTION; Schema: hefu; Owner: hefu_recorder
--

CREATE FUNCTION hefu.append_each(p_streams text[], p_versions bigint[], p_ids text[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) RETURNS TABLE(stream text, version bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
#variable_conflict use_column
DECLARE
  v_now timestamptz;
  v_taken text[];
  v_heads bytea[];
  v_lost text;
BEGIN
  IF EXISTS (SELECT FROM unnest(p_streams) AS s (name) WHERE name NOT LIKE '%/%' OR name LIKE '%/attempts')
     OR cardinality(p_streams) > (SELECT count(DISTINCT name) FROM unnest(p_streams) AS s (name)) THEN
    RAISE EXCEPTION 'hefu: not the names of different streams' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- One order of locks, by name, for the new heads and then for all: two files at once wait and never block each other.
  INSERT INTO hefu.stream (stream, version, hash)
    SELECT name, 0, decode(repeat('00', 32), 'hex') FROM unnest(p_streams, p_versions) AS s (name, seen)
    WHERE seen = 0 ORDER BY name COLLATE "C"
    ON CONFLICT ON CONSTRAINT stream_pkey DO NOTHING;
  PERFORM FROM hefu.stream s WHERE s.stream = ANY (p_streams) ORDER BY s.stream FOR UPDATE;
  -- A statement of its own: it sees what was recorded while the locks were waited for.
  SELECT array_agg(s.stream), array_agg(s.hash), min(s.stream) FILTER (WHERE s.version < a.seen)
    INTO v_taken, v_heads, v_lost
    FROM unnest(p_streams, p_versions, p_ids) AS a (name, seen, id) JOIN hefu.stream s ON s.stream = a.name
    WHERE s.version <= a.seen
      AND NOT EXISTS (SELECT FROM hefu.command c WHERE c.stream = a.name AND c.command_id = a.id);
  IF v_lost IS NOT NULL THEN
    RAISE EXCEPTION 'hefu: % is behind what the caller has seen: the log has lost events', v_lost USING ERRCODE = 'data_corrupted';
  END IF;
  v_now := clock_timestamp();
  RETURN QUERY
  WITH taken AS MATERIALIZED (
    SELECT a.name, a.seen + 1 AS seq, a.id, a.answer, t.head, a.before || (a.seen + 1) || a.after AS body
    FROM unnest(p_streams, p_versions, p_ids, p_answers, p_before, p_after) AS a (name, seen, id, answer, before, after)
    JOIN unnest(v_taken, v_heads) AS t (name, head) ON t.name = a.name),
  hashed AS MATERIALIZED (
    SELECT t.*, t.body::jsonb AS said,
           sha256(t.head || convert_to(to_char(v_now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || t.body, 'UTF8')) AS hash
    FROM taken t),
  logged AS (
    INSERT INTO hefu.event (stream, seq, event_id, type, at, recorded_at, actor, body, previous_hash, hash,
                            command_id, command_index, workflow_run_id, build_id)
    SELECT h.name, hefu.matching(h.name, h.seq, h.id, h.said), (h.said ->> 'id')::uuid, h.said ->> 'type', (h.said ->> 'at')::timestamptz, v_now,
           h.said -> 'actor' ->> 'user', h.body, h.head, h.hash, h.id, 0, p_run_id, p_build_id
    FROM hashed h),
  answered AS (
    INSERT INTO hefu.command (stream, command_id, refused, answer, first_seq, last_seq)
    SELECT h.name, h.id, false, h.answer, h.seq, h.seq FROM hashed h)
  UPDATE hefu.stream s SET version = h.seq, hash = h.hash FROM hashed h WHERE s.stream = h.name
  RETURNING s.stream, s.version;
END
$$;

ALTER FUNCTION hefu.append_each(p_streams text[], p_versions bigint[], p_ids text[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) OWNER TO hefu_recorder;

--
-- Name: append_event(text, bigint, bytea, timestamp with time zone, text, text, integer, text, text); Type: FUNCTION; Schema: hefu; Owner: hefu_recorder
--

CREATE FUNCTION hefu.append_event(p_stream text, p_seq bigint, p_previous bytea, p_recorded_at timestamp with time zone, p_body text, p_command_id text, p_index integer, p_run_id text, p_build_id text) RETURNS bytea
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
  v_stamp text := to_char(p_recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  v_hash bytea := sha256(p_previous || convert_to(v_stamp || p_body, 'UTF8'));
  v_event jsonb := p_body::jsonb;
BEGIN
  -- The columns repeat the hashed text and can therefore not say anything else.
  IF v_event ->> 'stream' IS DISTINCT FROM p_stream OR (v_event -> 'seq') IS DISTINCT FROM to_jsonb(p_seq)
     OR v_event ->> 'commandId' IS DISTINCT FROM p_command_id OR (v_event -> 'index') IS DISTINCT FROM to_jsonb(p_index)
     OR coalesce(v_event ->> 'rule', '') = '' OR coalesce(v_event -> 'actor' ->> 'user', '') = '' THEN
    RAISE EXCEPTION 'hefu: the body of % % does not say what is recorded of it', p_stream, p_seq USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO hefu.event (stream, seq, event_id, type, at, recorded_at, actor, body, previous_hash, hash,
                          command_id, command_index, workflow_run_id, build_id)
  VALUES (p_stream, p_seq, (v_event ->> 'id')::uuid, v_event ->> 'type', (v_event ->> 'at')::timestamptz, p_recorded_at,
          v_event -> 'actor' ->> 'user', p_body, p_previous, v_hash, p_command_id, p_index, p_run_id, p_build_id);
  RETURN v_hash;
END
$$;

ALTER FUNCTION hefu.append_event(p_stream text, p_seq bigint, p_previous bytea, p_recorded_at timestamp with time zone, p_body text, p_command_id text, p_index integer, p_run_id text, p_build_id text) OWNER TO hefu_recorder;

--
-- Name: be_sequencer(); Type: FUNCTION; Schema: hefu; Owner: owner
--

CREATE FUNCTION hefu.be_sequencer() RETURNS boolean
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ SELECT pg_try_advisory_xact_lock(hashtextextended('hefu.sequencer', 0)) $$;

ALTER FUNCTION hefu.be_sequencer() OWNER TO owner;

--
-- Name: extend_tree(integer, bigint, text[], bigint[], bytea, integer[], bigint[], bytea[], bytea[], integer[], bytea[], bytea, bytea, xid8, timestamp with time zone, text); Type: FUNCTION; Schema: hefu; Owner: hefu_sequencer
--

CREATE FUNCTION hefu.extend_tree(p_epoch integer, p_size bigint, p_streams text[], p_seqs bigint[], p_leaves_digest bytea, p_levels integer[], p_numbers bigint[], p_tiles bytea[], p_tile_roots bytea[], p_buckets integer[], p_bucket_roots bytea[], p_root bytea, p_heads bytea, p_sequenced_to xid8, p_at timestamp with time zone, p_note text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
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

ALTER FUNCTION hefu.extend_tree(p_epoch integer, p_size bigint, p_streams text[], p_seqs bigint[], p_leaves_digest bytea, p_levels integer[], p_numbers bigint[], p_tiles bytea[], p_tile_roots bytea[], p_buckets integer[], p_bucket_roots bytea[], p_root bytea, p_heads bytea, p_sequenced_to xid8, p_at timestamp with time zone, p_note text) OWNER TO hefu_sequencer;

--
-- Name: keep_step(text, bigint, text, text, jsonb); Type: FUNCTION; Schema: hefu; Owner: hefu_recorder
--

CREATE FUNCTION hefu.keep_step(p_stream text, p_seq bigint, p_type text, p_person text, p_said jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
  v_data jsonb := p_said -> 'data';
  v_first hefu.recorded_step;
  v_round integer;
  v_step text := CASE p_type
    WHEN 'RequestDrafted' THEN 'draft' WHEN 'ConsentGiven' THEN 'consent' WHEN 'RequestSubmitted' THEN 'submit'
    WHEN 'DecisionProposed' THEN 'propose' WHEN 'ProposalEndorsed' THEN 'endorse' WHEN 'ReturnedToHandler' THEN 'return'
    WHEN 'ApplicationApproved' THEN CASE WHEN v_data -> 'automatic' = 'true' THEN 'grant' ELSE 'decide' END
    WHEN 'ApplicationRefused' THEN 'decide' WHEN 'AnswerRecalled' THEN 'recall'
    WHEN 'SupplementRequested' THEN 'supplement' WHEN 'LetterMisdirected' THEN 'misdirect' END;
BEGIN
  IF v_step IS NULL THEN RETURN; END IF;
  IF v_step = 'draft' THEN
    INSERT INTO hefu.recorded_step (stream, seq, step, person, round, four_eyes, needs_proposal, needs_endorsement, sharing_class, is_requester)
    VALUES (p_stream, p_seq, v_step, p_person, 1, coalesce((v_data #>> '{settings,fourEyes}')::boolean, true),
            coalesce(v_data #> '{settings,chain}' ?| ARRAY['propose', 'endorse'], true),
            coalesce(v_data #> '{settings,chain}' ? 'endorse', false), coalesce(v_data #>> '{resource,class}', ''), true);
    RETURN;
  END IF;
  -- A stream that did not begin with a draft is no case.
  SELECT * INTO v_first FROM hefu.recorded_step s WHERE s.stream = p_stream AND s.step = 'draft' ORDER BY s.seq LIMIT 1;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT 1 + count(*) INTO v_round FROM hefu.recorded_step s WHERE s.stream = p_stream AND s.step IN ('return', 'recall');
  INSERT INTO hefu.recorded_step (stream, seq, step, person, round, four_eyes, needs_proposal, needs_endorsement, sharing_class,
                                  proposed_by, endorsed_by, is_requester)
  VALUES (p_stream, p_seq, v_step, p_person, v_round, v_first.four_eyes, v_first.needs_proposal, v_first.needs_endorsement,
          v_first.sharing_class,
          (SELECT s.person FROM hefu.recorded_step s WHERE s.stream = p_stream AND s.round = v_round AND s.step = 'propose'),
          (SELECT s.person FROM hefu.recorded_step s WHERE s.stream = p_stream AND s.round = v_round AND s.step = 'endorse'),
          EXISTS (SELECT FROM hefu.recorded_step s
                  WHERE s.stream = p_stream AND s.person = p_person AND s.step IN ('draft', 'consent', 'submit')));
END
$$;

ALTER FUNCTION hefu.keep_step(p_stream text, p_seq bigint, p_type text, p_person text, p_said jsonb) OWNER TO hefu_recorder;

--
-- Name: keep_step_of_event(); Type: FUNCTION; Schema: hefu; Owner: owner
--

CREATE FUNCTION hefu.keep_step_of_event() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
  PERFORM hefu.keep_step(NEW.stream, NEW.seq, NEW.type, NEW.actor, NEW.body::jsonb);
  RETURN NULL;
END
$$;

ALTER FUNCTION hefu.keep_step_of_event() OWNER TO owner;

--
-- Name: lock_head(text); Type: FUNCTION; Schema: hefu; Owner: hefu_recorder
--

CREATE FUNCTION hefu.lock_head(p_stream text, OUT version bigint, OUT hash bytea) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
  SELECT s.version, s.hash INTO version, hash FROM hefu.stream s WHERE s.stream = p_stream FOR UPDATE;
  IF FOUND THEN RETURN; END IF;
  INSERT INTO hefu.stream AS s (stream, version, hash) VALUES (p_stream, 0, decode(repeat('00', 32), 'hex'))
    ON CONFLICT ON CONSTRAINT stream_pkey DO NOTHING;
  SELECT s.version, s.hash INTO STRICT version, hash FROM hefu.stream s WHERE s.stream = p_stream FOR UPDATE;
END
$$;

ALTER FUNCTION hefu.lock_head(p_stream text, OUT version bigint, OUT hash bytea) OWNER TO hefu_recorder;

--
-- Name: matching(text, bigint, text, jsonb); Type: FUNCTION; Schema: hefu; Owner: hefu_recorder
--

CREATE FUNCTION hefu.matching(p_stream text, p_seq bigint, p_command_id text, p_said jsonb) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
  IF p_said ->> 'stream' IS DISTINCT FROM p_stream OR (p_said -> 'seq') IS DISTINCT FROM to_jsonb(p_seq)
     OR p_said ->> 'commandId' IS DISTINCT FROM p_command_id OR (p_said -> 'index') IS DISTINCT FROM to_jsonb(0)
     OR coalesce(p_said ->> 'rule', '') = '' OR coalesce(p_said -> 'actor' ->> 'user', '') = '' THEN
    RAISE EXCEPTION 'hefu: the body of % % does not say what is recorded of it', p_stream, p_seq USING ERRCODE = 'check_violation';
  END IF;
  RETURN p_seq;
END
$$;

ALTER FUNCTION hefu.matching(p_stream text, p_seq bigint, p_command_id text, p_said jsonb) OWNER TO hefu_recorder;

--
-- Name: refuse_change(); Type: FUNCTION; Schema: hefu; Owner: owner
--

CREATE FUNCTION hefu.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'hefu.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

ALTER FUNCTION hefu.refuse_change() OWNER TO owner;

--
-- Name: sees(text[]); Type: FUNCTION; Schema: hefu; Owner: owner
--

CREATE FUNCTION hefu.sees(VARIADIC p_departments text[]) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((current_setting('hefu.viewer_citywide'::text, true) = 'yes'::text) OR ((COALESCE(current_setting('hefu.viewer_department'::text, true), ''::text) <> ''::text) AND (current_setting('hefu.viewer_department'::text, true) = ANY (p_departments))));

ALTER FUNCTION hefu.sees(VARIADIC p_departments text[]) OWNER TO owner;

--
-- Name: start_epoch(text, text, text); Type: FUNCTION; Schema: hefu; Owner: hefu_sequencer
--

CREATE FUNCTION hefu.start_epoch(p_origin text, p_actor text, p_reason text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
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

ALTER FUNCTION hefu.start_epoch(p_origin text, p_actor text, p_reason text) OWNER TO hefu_sequencer;

SET default_tablespace = '';

--
-- Name: alias; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.alias (
    kind text NOT NULL,
    alias text NOT NULL,
    target text NOT NULL
);

ALTER TABLE hefu.alias OWNER TO owner;

--
-- Name: annual_plan; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.annual_plan (
    id text NOT NULL COLLATE pg_catalog."C",
    department text NOT NULL,
    year integer NOT NULL,
    status text NOT NULL,
    version bigint NOT NULL,
    due_date date,
    overdue boolean NOT NULL,
    next_deadline timestamp with time zone,
    escalation_level integer NOT NULL,
    listed_for_circular boolean NOT NULL,
    view jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

ALTER TABLE hefu.annual_plan OWNER TO owner;

--
-- Name: api_token; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.api_token (
    token_sha256 bytea NOT NULL,
    user_id text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT api_token_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE hefu.api_token OWNER TO owner;

--
-- Name: calendar_notice; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.calendar_notice (
    layer text NOT NULL,
    number text NOT NULL,
    "position" integer NOT NULL,
    view jsonb NOT NULL
);

ALTER TABLE hefu.calendar_notice OWNER TO owner;

--
-- Name: catalogue_change; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.catalogue_change (
    id text NOT NULL COLLATE pg_catalog."C",
    entry text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL,
    version bigint NOT NULL,
    provider text NOT NULL,
    due_date date,
    overdue boolean NOT NULL,
    next_deadline timestamp with time zone,
    escalation_level integer NOT NULL,
    listed_for_circular boolean NOT NULL,
    view jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    held_department text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'department'::text)) STORED,
    held_role text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'role'::text)) STORED
);

ALTER TABLE hefu.catalogue_change OWNER TO owner;

--
-- Name: catalogue_entry; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.catalogue_entry (
    code text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    provider text NOT NULL,
    class text NOT NULL,
    status text NOT NULL,
    version bigint NOT NULL,
    view jsonb NOT NULL,
    awaiting_review boolean DEFAULT false NOT NULL,
    project text
);

ALTER TABLE hefu.catalogue_entry OWNER TO owner;

--
-- Name: catalogue_words; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.catalogue_words (
    code text NOT NULL COLLATE pg_catalog."C",
    provider text NOT NULL,
    class text NOT NULL,
    openness text,
    status text NOT NULL,
    awaiting_review boolean NOT NULL,
    project text,
    words text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE hefu.catalogue_words OWNER TO owner;

--
-- Name: checkpoint; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.checkpoint (
    size bigint NOT NULL,
    epoch integer NOT NULL,
    root bytea NOT NULL,
    heads bytea NOT NULL,
    sequenced_to xid8 NOT NULL,
    at timestamp with time zone NOT NULL,
    note text NOT NULL,
    CONSTRAINT checkpoint_heads_check CHECK ((octet_length(heads) = 32)),
    CONSTRAINT checkpoint_root_check CHECK ((octet_length(root) = 32)),
    CONSTRAINT checkpoint_size_check CHECK ((size >= 1))
);

ALTER TABLE hefu.checkpoint OWNER TO owner;

--
-- Name: COLUMN checkpoint.sequenced_to; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.checkpoint.sequenced_to IS 'Every event of this transaction id and below is in the tree (in this epoch). 0: look at every stream.';

--
-- Name: checkpoint_timestamp; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.checkpoint_timestamp (
    size bigint NOT NULL,
    authority text NOT NULL,
    token bytea NOT NULL,
    received_at timestamp with time zone NOT NULL
);

ALTER TABLE hefu.checkpoint_timestamp OWNER TO owner;

--
-- Name: COLUMN checkpoint_timestamp.token; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.checkpoint_timestamp.token IS 'RFC 3161 TimeStampResp (DER) over the SHA-256 of checkpoint.note';

--
-- Name: client_token; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.client_token (
    token_sha256 bytea NOT NULL,
    client_id text NOT NULL COLLATE pg_catalog."C",
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT client_token_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE hefu.client_token OWNER TO owner;

--
-- Name: TABLE client_token; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.client_token IS 'Every token that was given out, by its hash; a command names the first characters of that hash as its session.';

--
-- Name: command; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.command (
    stream text NOT NULL COLLATE pg_catalog."C",
    command_id text NOT NULL,
    refused boolean NOT NULL,
    answer jsonb NOT NULL,
    first_seq bigint,
    last_seq bigint
);

ALTER TABLE hefu.command OWNER TO owner;

--
-- Name: COLUMN command.first_seq; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.command.first_seq IS 'In the stream itself, or in <stream>/attempts when refused; null when nothing happened.';

--
-- Name: deadline_feed; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.deadline_feed (
    token_sha256 bytea NOT NULL,
    user_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT deadline_feed_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE hefu.deadline_feed OWNER TO owner;

--
-- Name: TABLE deadline_feed; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.deadline_feed IS 'Only the hash of the address is kept: whoever reads the table can subscribe to nothing.';

--
-- Name: deadline_feed_entry; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.deadline_feed_entry (
    token_sha256 bytea NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    due date NOT NULL,
    title text NOT NULL,
    sequence integer NOT NULL,
    cancelled_on date,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT deadline_feed_entry_sequence_check CHECK ((sequence >= 0))
);

ALTER TABLE hefu.deadline_feed_entry OWNER TO owner;

--
-- Name: delivery; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.delivery (
    notice_id bigint NOT NULL,
    channel text NOT NULL,
    address text,
    state text DEFAULT 'due'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    at timestamp with time zone NOT NULL,
    checkpoint bigint,
    CONSTRAINT delivery_channel_check CHECK ((channel = 'mail'::text)),
    CONSTRAINT delivery_state_check CHECK ((state = ANY (ARRAY['due'::text, 'retrying'::text, 'sent'::text, 'undelivered'::text])))
);

ALTER TABLE hefu.delivery OWNER TO owner;

--
-- Name: COLUMN delivery.checkpoint; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.delivery.checkpoint IS 'Size of the checkpoint the letter carried as a line of text; null before the first checkpoint.';

--
-- Name: demand; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.demand (
    id text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL,
    version bigint NOT NULL,
    requester text NOT NULL,
    provider text,
    next_deadline timestamp with time zone,
    view jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    held_department text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'department'::text)) STORED,
    held_role text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'role'::text)) STORED
);

ALTER TABLE hefu.demand OWNER TO owner;

--
-- Name: department; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.department (
    code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    status text NOT NULL,
    version bigint NOT NULL,
    view jsonb NOT NULL
);

ALTER TABLE hefu.department OWNER TO owner;

--
-- Name: digest; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.digest (
    day date NOT NULL,
    user_id text NOT NULL COLLATE pg_catalog."C",
    state text DEFAULT 'due'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    at timestamp with time zone NOT NULL,
    CONSTRAINT digest_state_check CHECK ((state = ANY (ARRAY['due'::text, 'retrying'::text, 'sent'::text, 'undelivered'::text])))
);

ALTER TABLE hefu.digest OWNER TO owner;

--
-- Name: dossier; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.dossier (
    id text NOT NULL COLLATE pg_catalog."C",
    hashes text[] NOT NULL,
    view jsonb NOT NULL,
    version bigint NOT NULL
);

ALTER TABLE hefu.dossier OWNER TO owner;

--
-- Name: event; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.event (
    stream text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    body text NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    command_id text NOT NULL,
    command_index integer NOT NULL,
    workflow_run_id text,
    build_id text,
    transaction_id xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT event_command_index_check CHECK ((command_index >= 0)),
    CONSTRAINT event_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT event_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
    CONSTRAINT event_seq_check CHECK ((seq >= 1))
);

ALTER TABLE hefu.event OWNER TO owner;

--
-- Name: COLUMN event.body; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.event.body IS 'RFC 8785 text; hash = sha256(previous_hash || recorded_at as UTC text with microseconds || body)';

--
-- Name: COLUMN event.transaction_id; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.event.transaction_id IS 'For the sequencer only; meaningless after a dump and restore.';

--
-- Name: gateway_key; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.gateway_key (
    key_id text NOT NULL,
    public_key text NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone
);

ALTER TABLE hefu.gateway_key OWNER TO owner;

--
-- Name: head_bucket; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.head_bucket (
    bucket integer NOT NULL,
    root bytea NOT NULL,
    CONSTRAINT head_bucket_bucket_check CHECK (((bucket >= 0) AND (bucket <= 4095))),
    CONSTRAINT head_bucket_root_check CHECK ((octet_length(root) = 32))
)
WITH (fillfactor='50');

ALTER TABLE hefu.head_bucket OWNER TO owner;

--
-- Name: history; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.history (
    workflow_id text NOT NULL COLLATE pg_catalog."C",
    run_id text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone NOT NULL,
    events integer NOT NULL,
    bytes bigint NOT NULL,
    sha256 bytea NOT NULL,
    gzip bytea NOT NULL,
    CONSTRAINT history_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT history_events_check CHECK ((events > 0)),
    CONSTRAINT history_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE hefu.history OWNER TO owner;

--
-- Name: COLUMN history.gzip; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.history.gzip IS 'Canonical JSON (RFC 8785) of Temporal''s history, gzip; sha256 and bytes are of the text before.';

--
-- Name: machine_client; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.machine_client (
    client_id text NOT NULL COLLATE pg_catalog."C",
    secret_sha256 bytea NOT NULL,
    user_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT machine_client_secret_sha256_check CHECK ((octet_length(secret_sha256) = 32))
);

ALTER TABLE hefu.machine_client OWNER TO owner;

--
-- Name: migration; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.migration (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    run_on timestamp without time zone NOT NULL
);

ALTER TABLE hefu.migration OWNER TO owner;

--
-- Name: migration_id_seq; Type: SEQUENCE; Schema: hefu; Owner: owner
--

CREATE SEQUENCE hefu.migration_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER TABLE hefu.migration_id_seq OWNER TO owner;

--
-- Name: migration_id_seq; Type: SEQUENCE OWNED BY; Schema: hefu; Owner: owner
--

ALTER SEQUENCE hefu.migration_id_seq OWNED BY hefu.migration.id;

--
-- Name: notice; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.notice (
    id bigint NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    kind text NOT NULL,
    recipient text COLLATE pg_catalog."C",
    addressed_to jsonb NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    first_opened_at timestamp with time zone
);

ALTER TABLE hefu.notice OWNER TO owner;

--
-- Name: COLUMN notice.recipient; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.notice.recipient IS 'User id; null when nobody held the role: kept and shown, never lost.';

--
-- Name: notice_id_seq; Type: SEQUENCE; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.notice ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME hefu.notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: number; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.number (
    kind text NOT NULL,
    year integer NOT NULL,
    last bigint NOT NULL
)
WITH (fillfactor='50');

ALTER TABLE hefu.number OWNER TO owner;

--
-- Name: TABLE number; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.number IS 'Last number given out. Gaps are allowed, a number is never given twice.';

--
-- Name: opening_application; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.opening_application (
    id text NOT NULL COLLATE pg_catalog."C",
    status text NOT NULL,
    version bigint NOT NULL,
    provider text NOT NULL,
    entry text NOT NULL,
    consulted text[] NOT NULL,
    awaited text[] NOT NULL,
    next_deadline timestamp with time zone,
    view jsonb NOT NULL,
    held_department text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'department'::text)) STORED,
    held_role text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'role'::text)) STORED,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT four_eyes_on_the_opening CHECK ((((view ->> 'fourEyes'::text) <> 'true'::text) OR ((view -> 'grant'::text) = 'null'::jsonb) OR ((view #>> '{grant,by}'::text[]) <> (view #>> '{proposal,by}'::text[])))),
    CONSTRAINT nothing_is_opened_unconsulted CHECK ((((view -> 'grant'::text) = 'null'::jsonb) OR (cardinality(consulted) > 0))),
    CONSTRAINT opened_by_interface_only CHECK ((((view -> 'grant'::text) = 'null'::jsonb) OR ((view ->> 'channel'::text) = 'api'::text)))
);

ALTER TABLE hefu.opening_application OWNER TO owner;

--
-- Name: opinion; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.opinion (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    project text NOT NULL,
    passed boolean NOT NULL,
    version bigint NOT NULL,
    view jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE hefu.opinion OWNER TO owner;

--
-- Name: person; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.person (
    user_id text NOT NULL COLLATE pg_catalog."C",
    department text NOT NULL,
    roles text[] NOT NULL,
    active boolean NOT NULL,
    version bigint NOT NULL,
    view jsonb NOT NULL
);

ALTER TABLE hefu.person OWNER TO owner;

--
-- Name: personal_data; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.personal_data (
    user_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    email text,
    salt bytea NOT NULL,
    CONSTRAINT personal_data_salt_check CHECK ((octet_length(salt) >= 16))
);

ALTER TABLE hefu.personal_data OWNER TO owner;

--
-- Name: reading; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.reading (
    id text NOT NULL COLLATE pg_catalog."C",
    reader text NOT NULL,
    day date NOT NULL,
    streams text[] NOT NULL,
    readings jsonb NOT NULL,
    version bigint NOT NULL
);

ALTER TABLE hefu.reading OWNER TO owner;

--
-- Name: recorded_step; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.recorded_step (
    stream text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    step text NOT NULL,
    person text NOT NULL COLLATE pg_catalog."C",
    round integer NOT NULL,
    four_eyes boolean NOT NULL,
    needs_proposal boolean NOT NULL,
    needs_endorsement boolean NOT NULL,
    sharing_class text NOT NULL,
    proposed_by text COLLATE pg_catalog."C",
    endorsed_by text COLLATE pg_catalog."C",
    is_requester boolean NOT NULL,
    CONSTRAINT a_proposal_before_endorsement CHECK (((step <> 'endorse'::text) OR (proposed_by IS NOT NULL))),
    CONSTRAINT a_proposal_before_the_decision CHECK (((step <> 'decide'::text) OR (NOT (needs_proposal OR four_eyes)) OR (proposed_by IS NOT NULL))),
    CONSTRAINT an_endorsement_before_the_decision CHECK (((step <> 'decide'::text) OR (NOT needs_endorsement) OR (endorsed_by IS NOT NULL))),
    CONSTRAINT four_eyes_on_the_decision CHECK (((step <> 'decide'::text) OR (NOT four_eyes) OR (proposed_by IS DISTINCT FROM person))),
    CONSTRAINT nobody_answers_their_own_request CHECK (((NOT is_requester) OR (step <> ALL (ARRAY['propose'::text, 'endorse'::text, 'decide'::text, 'supplement'::text, 'misdirect'::text])))),
    CONSTRAINT only_universal_is_granted_at_once CHECK (((step <> 'grant'::text) OR (sharing_class = 'universal'::text))),
    CONSTRAINT recorded_step_round_check CHECK ((round >= 1)),
    CONSTRAINT recorded_step_step_check CHECK ((step = ANY (ARRAY['draft'::text, 'consent'::text, 'submit'::text, 'propose'::text, 'endorse'::text, 'return'::text, 'decide'::text, 'grant'::text, 'recall'::text, 'supplement'::text, 'misdirect'::text])))
);

ALTER TABLE hefu.recorded_step OWNER TO owner;

--
-- Name: TABLE recorded_step; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.recorded_step IS 'Written by a trigger of hefu.event only; append-only as the log is.';

--
-- Name: request_draft; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.request_draft (
    id uuid NOT NULL,
    owner text NOT NULL COLLATE pg_catalog."C",
    resource text NOT NULL,
    typed jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    case_id text
);

ALTER TABLE hefu.request_draft OWNER TO owner;

--
-- Name: TABLE request_draft; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.request_draft IS 'Nobody''s business but the owner''s until it is begun: then the case has a record of its own.';

--
-- Name: request_key; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.request_key (
    actor text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    fingerprint bytea NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    plan jsonb,
    status integer,
    answer jsonb,
    CONSTRAINT request_key_fingerprint_check CHECK ((octet_length(fingerprint) = 32))
);

ALTER TABLE hefu.request_key OWNER TO owner;

--
-- Name: service_credential; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.service_credential (
    credential text NOT NULL COLLATE pg_catalog."C",
    case_id text NOT NULL COLLATE pg_catalog."C",
    secret_sha256 bytea NOT NULL,
    CONSTRAINT service_credential_secret_sha256_check CHECK ((octet_length(secret_sha256) = 32))
);

ALTER TABLE hefu.service_credential OWNER TO owner;

--
-- Name: setting; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.setting (
    scope text NOT NULL,
    key text NOT NULL,
    value jsonb NOT NULL,
    version bigint NOT NULL
);

ALTER TABLE hefu.setting OWNER TO owner;

--
-- Name: share_request; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.share_request (
    id text NOT NULL COLLATE pg_catalog."C",
    letter text NOT NULL,
    status text NOT NULL,
    version bigint NOT NULL,
    provider text NOT NULL,
    requester text NOT NULL,
    resource text NOT NULL,
    due_date date,
    overdue boolean NOT NULL,
    next_deadline timestamp with time zone,
    escalation_level integer NOT NULL,
    listed_for_circular boolean NOT NULL,
    view jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    held_department text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'department'::text)) STORED,
    held_role text GENERATED ALWAYS AS (((view -> 'heldBy'::text) ->> 'role'::text)) STORED,
    clock_started_on text GENERATED ALWAYS AS (((view -> 'clock'::text) ->> 'startedOn'::text)) STORED,
    clock_due text GENERATED ALWAYS AS (((view -> 'clock'::text) ->> 'due'::text)) STORED,
    clock_layer text GENERATED ALWAYS AS (((view -> 'clock'::text) ->> 'calendar'::text)) STORED,
    answered_on text GENERATED ALWAYS AS ("left"(((view -> 'clock'::text) ->> 'metAt'::text), 10)) STORED,
    words text GENERATED ALWAYS AS (lower(((((id || '
'::text) || "left"((view ->> 'resourceTitle'::text), 200)) || '
'::text) || "left"((view ->> 'purpose'::text), 300)))) STORED
);

ALTER TABLE hefu.share_request OWNER TO owner;

--
-- Name: stream; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.stream (
    stream text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT stream_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT stream_version_check CHECK ((version >= 0))
)
WITH (fillfactor='70');

ALTER TABLE hefu.stream OWNER TO owner;

--
-- Name: TABLE stream; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.stream IS 'Head of each stream: last seq and its hash. The row is the lock of the stream.';

--
-- Name: tree_epoch; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.tree_epoch (
    epoch integer NOT NULL,
    origin text NOT NULL,
    system_identifier bigint NOT NULL,
    first_leaf bigint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT tree_epoch_epoch_check CHECK ((epoch >= 1)),
    CONSTRAINT tree_epoch_first_leaf_check CHECK ((first_leaf >= 0)),
    CONSTRAINT tree_epoch_origin_check CHECK ((origin ~ '^[^\s+]+$'::text)),
    CONSTRAINT tree_epoch_reason_check CHECK ((reason <> ''::text))
);

ALTER TABLE hefu.tree_epoch OWNER TO owner;

--
-- Name: TABLE tree_epoch; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.tree_epoch IS 'Transaction ids can be compared within an epoch only: a dump restored elsewhere begins a new one.';

--
-- Name: tree_head; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.tree_head (
    stream text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    bucket integer NOT NULL,
    CONSTRAINT tree_head_bucket_check CHECK (((bucket >= 0) AND (bucket <= 4095))),
    CONSTRAINT tree_head_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT tree_head_seq_check CHECK ((seq >= 1))
)
WITH (fillfactor='70');

ALTER TABLE hefu.tree_head OWNER TO owner;

--
-- Name: TABLE tree_head; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.tree_head IS 'Last event of each stream that the tree has; bucket: the first 12 bits of sha256(stream).';

--
-- Name: tree_leaf; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.tree_leaf (
    leaf bigint NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT tree_leaf_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT tree_leaf_leaf_check CHECK ((leaf >= 0))
);

ALTER TABLE hefu.tree_leaf OWNER TO owner;

--
-- Name: COLUMN tree_leaf.hash; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON COLUMN hefu.tree_leaf.hash IS 'RFC 6962 leaf hash of the entry hefu-leaf/1, see docs/audit.md';

--
-- Name: tree_tile; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.tree_tile (
    level integer NOT NULL,
    number bigint NOT NULL,
    hashes bytea NOT NULL,
    root bytea NOT NULL,
    CONSTRAINT tree_tile_hashes_check CHECK ((octet_length(hashes) = 8192)),
    CONSTRAINT tree_tile_level_check CHECK (((level >= 0) AND (level <= 63))),
    CONSTRAINT tree_tile_number_check CHECK ((number >= 0)),
    CONSTRAINT tree_tile_root_check CHECK ((octet_length(root) = 32))
);

ALTER TABLE hefu.tree_tile OWNER TO owner;

--
-- Name: TABLE tree_tile; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.tree_tile IS 'Full tiles of 256 hashes (C2SP tlog-tiles). What is not full yet follows from leaves and lower tiles.';

--
-- Name: web_session; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.web_session (
    token_sha256 bytea NOT NULL,
    user_id text NOT NULL COLLATE pg_catalog."C",
    method text NOT NULL,
    subject text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT web_session_token_sha256_check CHECK ((octet_length(token_sha256) = 32))
);

ALTER TABLE hefu.web_session OWNER TO owner;

--
-- Name: TABLE web_session; Type: COMMENT; Schema: hefu; Owner: owner
--

COMMENT ON TABLE hefu.web_session IS 'Only the hash of the cookie is kept: whoever reads the table cannot be anybody.';

--
-- Name: webhook; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.webhook (
    id text NOT NULL COLLATE pg_catalog."C",
    department text NOT NULL,
    status text NOT NULL,
    version bigint NOT NULL,
    view jsonb NOT NULL
);

ALTER TABLE hefu.webhook OWNER TO owner;

--
-- Name: webhook_delivery; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.webhook_delivery (
    webhook text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    round integer DEFAULT 1 NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL,
    state text DEFAULT 'due'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    last_status integer,
    last_error text,
    at timestamp with time zone NOT NULL,
    CONSTRAINT webhook_delivery_position_check CHECK (("position" >= 1)),
    CONSTRAINT webhook_delivery_state_check CHECK ((state = ANY (ARRAY['due'::text, 'retrying'::text, 'sent'::text, 'undelivered'::text])))
);

ALTER TABLE hefu.webhook_delivery OWNER TO owner;

--
-- Name: webhook_feed; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.webhook_feed (
    webhook text NOT NULL COLLATE pg_catalog."C",
    sealed_secret bytea NOT NULL,
    "position" bigint NOT NULL,
    failing_since timestamp with time zone,
    failures integer DEFAULT 0 NOT NULL,
    CONSTRAINT webhook_feed_position_check CHECK (("position" >= 0))
);

ALTER TABLE hefu.webhook_feed OWNER TO owner;

--
-- Name: worker_heartbeat; Type: TABLE; Schema: hefu; Owner: owner
--

CREATE TABLE hefu.worker_heartbeat (
    worker_id text NOT NULL,
    at timestamp with time zone NOT NULL,
    build_id text NOT NULL
);

ALTER TABLE hefu.worker_heartbeat OWNER TO owner;

--
-- Name: migration id; Type: DEFAULT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.migration ALTER COLUMN id SET DEFAULT nextval('hefu.migration_id_seq'::regclass);

--
-- Name: alias alias_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.alias
    ADD CONSTRAINT alias_pkey PRIMARY KEY (kind, alias, target);

--
-- Name: annual_plan annual_plan_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.annual_plan
    ADD CONSTRAINT annual_plan_pkey PRIMARY KEY (id);

--
-- Name: api_token api_token_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (token_sha256);

--
-- Name: calendar_notice calendar_notice_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.calendar_notice
    ADD CONSTRAINT calendar_notice_pkey PRIMARY KEY (layer, number);

--
-- Name: catalogue_change catalogue_change_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.catalogue_change
    ADD CONSTRAINT catalogue_change_pkey PRIMARY KEY (id);

--
-- Name: catalogue_entry catalogue_entry_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.catalogue_entry
    ADD CONSTRAINT catalogue_entry_pkey PRIMARY KEY (code);

--
-- Name: catalogue_words catalogue_words_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.catalogue_words
    ADD CONSTRAINT catalogue_words_pkey PRIMARY KEY (code);

--
-- Name: checkpoint checkpoint_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.checkpoint
    ADD CONSTRAINT checkpoint_pkey PRIMARY KEY (size);

--
-- Name: checkpoint_timestamp checkpoint_timestamp_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.checkpoint_timestamp
    ADD CONSTRAINT checkpoint_timestamp_pkey PRIMARY KEY (size);

--
-- Name: client_token client_token_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.client_token
    ADD CONSTRAINT client_token_pkey PRIMARY KEY (token_sha256);

--
-- Name: command command_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.command
    ADD CONSTRAINT command_pkey PRIMARY KEY (stream, command_id);

--
-- Name: deadline_feed_entry deadline_feed_entry_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.deadline_feed_entry
    ADD CONSTRAINT deadline_feed_entry_pkey PRIMARY KEY (token_sha256, stream, name);

--
-- Name: deadline_feed deadline_feed_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.deadline_feed
    ADD CONSTRAINT deadline_feed_pkey PRIMARY KEY (token_sha256);

--
-- Name: delivery delivery_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (notice_id, channel);

--
-- Name: demand demand_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.demand
    ADD CONSTRAINT demand_pkey PRIMARY KEY (id);

--
-- Name: department department_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (code);

--
-- Name: digest digest_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.digest
    ADD CONSTRAINT digest_pkey PRIMARY KEY (day, user_id);

--
-- Name: dossier dossier_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.dossier
    ADD CONSTRAINT dossier_pkey PRIMARY KEY (id);

--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (stream, seq);

--
-- Name: gateway_key gateway_key_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.gateway_key
    ADD CONSTRAINT gateway_key_pkey PRIMARY KEY (key_id);

--
-- Name: head_bucket head_bucket_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.head_bucket
    ADD CONSTRAINT head_bucket_pkey PRIMARY KEY (bucket);

--
-- Name: history history_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (workflow_id, run_id);

--
-- Name: machine_client machine_client_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.machine_client
    ADD CONSTRAINT machine_client_pkey PRIMARY KEY (client_id);

--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (id);

--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);

--
-- Name: number number_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.number
    ADD CONSTRAINT number_pkey PRIMARY KEY (kind, year);

--
-- Name: opening_application opening_application_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.opening_application
    ADD CONSTRAINT opening_application_pkey PRIMARY KEY (id);

--
-- Name: opinion opinion_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.opinion
    ADD CONSTRAINT opinion_pkey PRIMARY KEY (id);

--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (user_id);

--
-- Name: personal_data personal_data_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.personal_data
    ADD CONSTRAINT personal_data_pkey PRIMARY KEY (user_id);

--
-- Name: reading reading_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.reading
    ADD CONSTRAINT reading_pkey PRIMARY KEY (id);

--
-- Name: recorded_step recorded_step_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.recorded_step
    ADD CONSTRAINT recorded_step_pkey PRIMARY KEY (stream, seq);

--
-- Name: request_draft request_draft_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.request_draft
    ADD CONSTRAINT request_draft_pkey PRIMARY KEY (id);

--
-- Name: request_key request_key_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.request_key
    ADD CONSTRAINT request_key_pkey PRIMARY KEY (actor, key);

--
-- Name: service_credential service_credential_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.service_credential
    ADD CONSTRAINT service_credential_pkey PRIMARY KEY (credential);

--
-- Name: setting setting_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (scope, key);

--
-- Name: share_request share_request_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.share_request
    ADD CONSTRAINT share_request_pkey PRIMARY KEY (id);

--
-- Name: stream stream_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.stream
    ADD CONSTRAINT stream_pkey PRIMARY KEY (stream);

--
-- Name: tree_epoch tree_epoch_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.tree_epoch
    ADD CONSTRAINT tree_epoch_pkey PRIMARY KEY (epoch);

--
-- Name: tree_head tree_head_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.tree_head
    ADD CONSTRAINT tree_head_pkey PRIMARY KEY (stream);

--
-- Name: tree_leaf tree_leaf_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.tree_leaf
    ADD CONSTRAINT tree_leaf_pkey PRIMARY KEY (leaf);

--
-- Name: tree_leaf tree_leaf_stream_seq_leaf_key; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.tree_leaf
    ADD CONSTRAINT tree_leaf_stream_seq_leaf_key UNIQUE (stream, seq) INCLUDE (leaf);

--
-- Name: tree_tile tree_tile_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.tree_tile
    ADD CONSTRAINT tree_tile_pkey PRIMARY KEY (level, number);

--
-- Name: web_session web_session_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.web_session
    ADD CONSTRAINT web_session_pkey PRIMARY KEY (token_sha256);

--
-- Name: webhook_delivery webhook_delivery_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.webhook_delivery
    ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (webhook, "position");

--
-- Name: webhook_feed webhook_feed_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.webhook_feed
    ADD CONSTRAINT webhook_feed_pkey PRIMARY KEY (webhook);

--
-- Name: webhook webhook_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);

--
-- Name: worker_heartbeat worker_heartbeat_pkey; Type: CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.worker_heartbeat
    ADD CONSTRAINT worker_heartbeat_pkey PRIMARY KEY (worker_id);

--
-- Name: a_step_once_a_round; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE UNIQUE INDEX a_step_once_a_round ON hefu.recorded_step USING btree (stream, round, step) WHERE (step = ANY (ARRAY['propose'::text, 'endorse'::text, 'decide'::text]));

--
-- Name: annual_plan_by_department; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX annual_plan_by_department ON hefu.annual_plan USING btree (department, year);

--
-- Name: annual_plan_by_year; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX annual_plan_by_year ON hefu.annual_plan USING btree (year, id);

--
-- Name: annual_plan_letter_to_sign; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX annual_plan_letter_to_sign ON hefu.annual_plan USING btree (due_date, id) WHERE (((view -> 'letters'::text) @> '[{"signedBy": null}]'::jsonb) AND (status <> ALL (ARRAY['closed'::text, 'not-joined'::text])));

--
-- Name: annual_plan_to_publish; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX annual_plan_to_publish ON hefu.annual_plan USING btree (id) WHERE (((status = ANY (ARRAY['filed'::text, 'filed-with-defects'::text])) OR ((((view -> 'list'::text) ->> 'version'::text))::integer > (((view -> 'list'::text) ->> 'publishedVersion'::text))::integer)) AND (status <> ALL (ARRAY['closed'::text, 'not-joined'::text])));

--
-- Name: api_token_by_user; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX api_token_by_user ON hefu.api_token USING btree (user_id);

--
-- Name: catalogue_change_by_due; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_change_by_due ON hefu.catalogue_change USING btree (COALESCE(due_date, 'infinity'::date), id);

--
-- Name: catalogue_change_by_entry; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_change_by_entry ON hefu.catalogue_change USING btree (entry, id);

--
-- Name: catalogue_change_by_holder; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_change_by_holder ON hefu.catalogue_change USING btree (held_department, held_role, due_date, id);

--
-- Name: catalogue_change_by_provider; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_change_by_provider ON hefu.catalogue_change USING btree (provider, due_date, id);

--
-- Name: catalogue_change_extension_asked; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_change_extension_asked ON hefu.catalogue_change USING btree (due_date, id) WHERE (((view -> 'extension'::text) ->> 'state'::text) = 'asked'::text);

--
-- Name: catalogue_change_letter_to_sign; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_change_letter_to_sign ON hefu.catalogue_change USING btree (due_date, id) WHERE ((view -> 'letters'::text) @> '[{"signedBy": null}]'::jsonb);

--
-- Name: catalogue_entry_by_project; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_entry_by_project ON hefu.catalogue_entry USING btree (project, code);

--
-- Name: catalogue_entry_by_provider; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_entry_by_provider ON hefu.catalogue_entry USING btree (provider, code);

--
-- Name: catalogue_entry_by_review; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_entry_by_review ON hefu.catalogue_entry USING btree (awaiting_review, code);

--
-- Name: catalogue_entry_by_title; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_entry_by_title ON hefu.catalogue_entry USING btree (provider, title);

--
-- Name: catalogue_entry_returned; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_entry_returned ON hefu.catalogue_entry USING btree (provider, code) WHERE (((view -> 'returned'::text) ->> 'kind'::text) = ANY (ARRAY['publication'::text, 'revision'::text]));

--
-- Name: catalogue_words_by_provider; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_words_by_provider ON hefu.catalogue_words USING btree (provider, code);

--
-- Name: catalogue_words_by_review; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX catalogue_words_by_review ON hefu.catalogue_words USING btree (awaiting_review, code);

--
-- Name: client_token_by_client; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX client_token_by_client ON hefu.client_token USING btree (client_id, issued_at);

--
-- Name: delivery_not_sent; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX delivery_not_sent ON hefu.delivery USING btree (state, notice_id) WHERE (state <> 'sent'::text);

--
-- Name: demand_by_holder; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX demand_by_holder ON hefu.demand USING btree (held_department, held_role, id);

--
-- Name: demand_by_provider; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX demand_by_provider ON hefu.demand USING btree (provider, id);

--
-- Name: demand_by_requester; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX demand_by_requester ON hefu.demand USING btree (requester, id);

--
-- Name: demand_by_status; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX demand_by_status ON hefu.demand USING btree (status, id);

--
-- Name: digest_not_sent; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX digest_not_sent ON hefu.digest USING btree (state, day) WHERE (state <> 'sent'::text);

--
-- Name: dossier_by_hash; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX dossier_by_hash ON hefu.dossier USING gin (hashes);

--
-- Name: event_begun_by; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX event_begun_by ON hefu.event USING btree (actor, at DESC) INCLUDE (stream) WHERE ((seq = 1) AND (split_part(stream, '/'::text, 1) = ANY (ARRAY['share-request'::text, 'annual-plan'::text, 'catalogue-change'::text, 'demand'::text, 'opening-application'::text])));

--
-- Name: event_by_actor; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX event_by_actor ON hefu.event USING btree (actor, at DESC) INCLUDE (stream) WHERE ((actor <> 'engine'::text) AND (split_part(stream, '/'::text, 1) = ANY (ARRAY['share-request'::text, 'annual-plan'::text, 'catalogue-change'::text, 'demand'::text, 'opening-application'::text])));

--
-- Name: event_by_transaction; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX event_by_transaction ON hefu.event USING btree (transaction_id);

--
-- Name: machine_client_by_user; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX machine_client_by_user ON hefu.machine_client USING btree (user_id);

--
-- Name: notice_by_recipient; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX notice_by_recipient ON hefu.notice USING btree (recipient, id DESC);

--
-- Name: notice_by_stream; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX notice_by_stream ON hefu.notice USING btree (stream, seq);

--
-- Name: one_deadline_feed_a_person; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE UNIQUE INDEX one_deadline_feed_a_person ON hefu.deadline_feed USING btree (user_id) WHERE (ended_at IS NULL);

--
-- Name: opening_application_by_entry; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX opening_application_by_entry ON hefu.opening_application USING btree (entry);

--
-- Name: opening_application_by_holder; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX opening_application_by_holder ON hefu.opening_application USING btree (held_department, held_role, id);

--
-- Name: opening_application_by_provider; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX opening_application_by_provider ON hefu.opening_application USING btree (provider, id);

--
-- Name: opening_application_by_status; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX opening_application_by_status ON hefu.opening_application USING btree (status, id);

--
-- Name: opening_application_entry_noted; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX opening_application_entry_noted ON hefu.opening_application USING btree (provider, id) WHERE (((view -> 'entryNote'::text) ->> 'open'::text) = 'true'::text);

--
-- Name: opening_application_in_consultation; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX opening_application_in_consultation ON hefu.opening_application USING btree (id) WHERE (status = 'consulting'::text);

--
-- Name: opinion_by_project; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX opinion_by_project ON hefu.opinion USING btree (project, id);

--
-- Name: person_by_department; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX person_by_department ON hefu.person USING btree (department);

--
-- Name: person_by_role; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX person_by_role ON hefu.person USING gin (roles);

--
-- Name: reading_by_case; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX reading_by_case ON hefu.reading USING gin (streams);

--
-- Name: reading_by_reader; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX reading_by_reader ON hefu.reading USING btree (reader, day);

--
-- Name: request_draft_by_owner; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX request_draft_by_owner ON hefu.request_draft USING btree (owner, updated_at) WHERE (case_id IS NULL);

--
-- Name: share_request_by_holder; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_by_holder ON hefu.share_request USING btree (held_department, held_role, due_date, id) INCLUDE (provider, requester);

--
-- Name: share_request_by_letter; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_by_letter ON hefu.share_request USING btree (letter);

--
-- Name: share_request_by_provider; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_by_provider ON hefu.share_request USING btree (provider, status, due_date, id);

--
-- Name: share_request_by_requester; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_by_requester ON hefu.share_request USING btree (requester, status, due_date, id);

--
-- Name: share_request_by_resource; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_by_resource ON hefu.share_request USING btree (resource);

--
-- Name: share_request_by_start; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_by_start ON hefu.share_request USING btree (clock_started_on) INCLUDE (provider, requester, status, clock_due, answered_on, clock_layer);

--
-- Name: share_request_by_status; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_by_status ON hefu.share_request USING btree (status, due_date, id);

--
-- Name: share_request_entry_noted; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_entry_noted ON hefu.share_request USING btree (provider, id) WHERE (((view -> 'entryNote'::text) ->> 'open'::text) = 'true'::text);

--
-- Name: share_request_extension_asked; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_extension_asked ON hefu.share_request USING btree (due_date, id) INCLUDE (provider, requester, status) WHERE (((view -> 'extension'::text) ->> 'state'::text) = 'asked'::text);

--
-- Name: share_request_found; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_found ON hefu.share_request USING btree (due_date, id) INCLUDE (provider, requester, status, words);

--
-- Name: share_request_letter_to_sign; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_letter_to_sign ON hefu.share_request USING btree (due_date, id) INCLUDE (provider, requester) WHERE ((view -> 'letters'::text) @> '[{"signedBy": null}]'::jsonb);

--
-- Name: share_request_owed; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX share_request_owed ON hefu.share_request USING btree (due_date, id) INCLUDE (provider, requester, clock_layer) WHERE (due_date IS NOT NULL);

--
-- Name: tree_head_by_bucket; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX tree_head_by_bucket ON hefu.tree_head USING btree (bucket);

--
-- Name: two_people_a_round; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE UNIQUE INDEX two_people_a_round ON hefu.recorded_step USING btree (stream, round, person) WHERE (four_eyes AND (step = ANY (ARRAY['propose'::text, 'decide'::text])));

--
-- Name: web_session_by_subject; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX web_session_by_subject ON hefu.web_session USING btree (subject) WHERE (ended_at IS NULL);

--
-- Name: web_session_by_user; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX web_session_by_user ON hefu.web_session USING btree (user_id);

--
-- Name: webhook_delivery_due; Type: INDEX; Schema: hefu; Owner: owner
--

CREATE INDEX webhook_delivery_due ON hefu.webhook_delivery USING btree (webhook, "position") WHERE (state = 'due'::text);

--
-- Name: checkpoint checkpoint_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER checkpoint_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.checkpoint ENABLE ALWAYS TRIGGER checkpoint_is_append_only;

--
-- Name: checkpoint_timestamp checkpoint_timestamp_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER checkpoint_timestamp_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.checkpoint_timestamp FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.checkpoint_timestamp ENABLE ALWAYS TRIGGER checkpoint_timestamp_is_append_only;

--
-- Name: command command_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER command_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.command FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.command ENABLE ALWAYS TRIGGER command_is_append_only;

--
-- Name: event event_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.event FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.event ENABLE ALWAYS TRIGGER event_is_append_only;

--
-- Name: head_bucket head_bucket_is_kept; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER head_bucket_is_kept BEFORE DELETE OR TRUNCATE ON hefu.head_bucket FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.head_bucket ENABLE ALWAYS TRIGGER head_bucket_is_kept;

--
-- Name: history history_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER history_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.history FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.history ENABLE ALWAYS TRIGGER history_is_append_only;

--
-- Name: recorded_step recorded_step_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER recorded_step_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.recorded_step FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.recorded_step ENABLE ALWAYS TRIGGER recorded_step_is_append_only;

--
-- Name: event steps_are_kept; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER steps_are_kept AFTER INSERT ON hefu.event FOR EACH ROW WHEN (((new.stream ~~ 'share-request/%'::text) AND (new.stream !~~ 'share-request/%/%'::text) AND (new.type = ANY (ARRAY['RequestDrafted'::text, 'ConsentGiven'::text, 'RequestSubmitted'::text, 'DecisionProposed'::text, 'ProposalEndorsed'::text, 'ReturnedToHandler'::text, 'ApplicationApproved'::text, 'ApplicationRefused'::text, 'AnswerRecalled'::text, 'SupplementRequested'::text, 'LetterMisdirected'::text])))) EXECUTE FUNCTION hefu.keep_step_of_event();

--
-- Name: stream stream_is_kept; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER stream_is_kept BEFORE DELETE OR TRUNCATE ON hefu.stream FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.stream ENABLE ALWAYS TRIGGER stream_is_kept;

--
-- Name: stream stream_only_grows; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER stream_only_grows BEFORE UPDATE ON hefu.stream FOR EACH ROW WHEN (((new.stream <> old.stream) OR (new.version <= old.version))) EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.stream ENABLE ALWAYS TRIGGER stream_only_grows;

--
-- Name: tree_epoch tree_epoch_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER tree_epoch_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.tree_epoch FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.tree_epoch ENABLE ALWAYS TRIGGER tree_epoch_is_append_only;

--
-- Name: tree_head tree_head_is_kept; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER tree_head_is_kept BEFORE DELETE OR TRUNCATE ON hefu.tree_head FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.tree_head ENABLE ALWAYS TRIGGER tree_head_is_kept;

--
-- Name: tree_head tree_head_only_grows; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER tree_head_only_grows BEFORE UPDATE ON hefu.tree_head FOR EACH ROW WHEN (((new.stream <> old.stream) OR (new.seq <= old.seq))) EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.tree_head ENABLE ALWAYS TRIGGER tree_head_only_grows;

--
-- Name: tree_leaf tree_leaf_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER tree_leaf_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.tree_leaf FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.tree_leaf ENABLE ALWAYS TRIGGER tree_leaf_is_append_only;

--
-- Name: tree_tile tree_tile_is_append_only; Type: TRIGGER; Schema: hefu; Owner: owner
--

CREATE TRIGGER tree_tile_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON hefu.tree_tile FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();

ALTER TABLE hefu.tree_tile ENABLE ALWAYS TRIGGER tree_tile_is_append_only;

--
-- Name: checkpoint checkpoint_epoch_fkey; Type: FK CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.checkpoint
    ADD CONSTRAINT checkpoint_epoch_fkey FOREIGN KEY (epoch) REFERENCES hefu.tree_epoch(epoch);

--
-- Name: checkpoint_timestamp checkpoint_timestamp_size_fkey; Type: FK CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.checkpoint_timestamp
    ADD CONSTRAINT checkpoint_timestamp_size_fkey FOREIGN KEY (size) REFERENCES hefu.checkpoint(size);

--
-- Name: client_token client_token_client_id_fkey; Type: FK CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.client_token
    ADD CONSTRAINT client_token_client_id_fkey FOREIGN KEY (client_id) REFERENCES hefu.machine_client(client_id);

--
-- Name: deadline_feed_entry deadline_feed_entry_token_sha256_fkey; Type: FK CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.deadline_feed_entry
    ADD CONSTRAINT deadline_feed_entry_token_sha256_fkey FOREIGN KEY (token_sha256) REFERENCES hefu.deadline_feed(token_sha256);

--
-- Name: delivery delivery_notice_id_fkey; Type: FK CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.delivery
    ADD CONSTRAINT delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES hefu.notice(id);

--
-- Name: webhook_delivery webhook_delivery_webhook_fkey; Type: FK CONSTRAINT; Schema: hefu; Owner: owner
--

ALTER TABLE ONLY hefu.webhook_delivery
    ADD CONSTRAINT webhook_delivery_webhook_fkey FOREIGN KEY (webhook) REFERENCES hefu.webhook_feed(webhook);

--
-- Name: annual_plan; Type: ROW SECURITY; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.annual_plan ENABLE ROW LEVEL SECURITY;

--
-- Name: annual_plan application; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY application ON hefu.annual_plan TO hefu_app USING (true) WITH CHECK (true);

--
-- Name: catalogue_change application; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY application ON hefu.catalogue_change TO hefu_app USING (true) WITH CHECK (true);

--
-- Name: demand application; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY application ON hefu.demand TO hefu_app USING (true) WITH CHECK (true);

--
-- Name: dossier application; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY application ON hefu.dossier TO hefu_app USING (true) WITH CHECK (true);

--
-- Name: event application; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY application ON hefu.event TO hefu_recorder, hefu_app USING (true) WITH CHECK (true);

--
-- Name: opening_application application; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY application ON hefu.opening_application TO hefu_app USING (true) WITH CHECK (true);

--
-- Name: share_request application; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY application ON hefu.share_request TO hefu_app USING (true) WITH CHECK (true);

--
-- Name: annual_plan auditor; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY auditor ON hefu.annual_plan FOR SELECT TO hefu_auditor USING (true);

--
-- Name: catalogue_change auditor; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY auditor ON hefu.catalogue_change FOR SELECT TO hefu_auditor USING (true);

--
-- Name: demand auditor; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY auditor ON hefu.demand FOR SELECT TO hefu_auditor USING (true);

--
-- Name: dossier auditor; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY auditor ON hefu.dossier FOR SELECT TO hefu_auditor USING (true);

--
-- Name: event auditor; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY auditor ON hefu.event FOR SELECT TO hefu_auditor USING (true);

--
-- Name: opening_application auditor; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY auditor ON hefu.opening_application FOR SELECT TO hefu_auditor USING (true);

--
-- Name: share_request auditor; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY auditor ON hefu.share_request FOR SELECT TO hefu_auditor USING (true);

--
-- Name: catalogue_change; Type: ROW SECURITY; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.catalogue_change ENABLE ROW LEVEL SECURITY;

--
-- Name: demand; Type: ROW SECURITY; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.demand ENABLE ROW LEVEL SECURITY;

--
-- Name: dossier; Type: ROW SECURITY; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.dossier ENABLE ROW LEVEL SECURITY;

--
-- Name: event; Type: ROW SECURITY; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.event ENABLE ROW LEVEL SECURITY;

--
-- Name: dossier of_seen_cases; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY of_seen_cases ON hefu.dossier FOR SELECT TO hefu_reader USING (((EXISTS ( SELECT
   FROM hefu.share_request r
  WHERE (r.id = dossier.id))) OR (EXISTS ( SELECT
   FROM hefu.annual_plan p
  WHERE (p.id = dossier.id))) OR (EXISTS ( SELECT
   FROM hefu.catalogue_change c
  WHERE (c.id = dossier.id))) OR (EXISTS ( SELECT
   FROM hefu.opening_application o
  WHERE (o.id = dossier.id)))));

--
-- Name: event of_seen_cases; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY of_seen_cases ON hefu.event FOR SELECT TO hefu_reader USING (
CASE split_part(stream, '/'::text, 1)
    WHEN 'share-request'::text THEN (EXISTS ( SELECT
       FROM hefu.share_request r
      WHERE (r.id = split_part(event.stream, '/'::text, 2))))
    WHEN 'catalogue'::text THEN true
    WHEN 'calendar'::text THEN true
    WHEN 'settings'::text THEN true
    WHEN 'department'::text THEN true
    WHEN 'installation'::text THEN true
    ELSE (current_setting('hefu.viewer_citywide'::text, true) = 'yes'::text)
END);

--
-- Name: event of_seen_changes_and_demands; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY of_seen_changes_and_demands ON hefu.event FOR SELECT TO hefu_reader USING (
CASE split_part(stream, '/'::text, 1)
    WHEN 'catalogue-change'::text THEN (EXISTS ( SELECT
       FROM hefu.catalogue_change c
      WHERE (c.id = split_part(event.stream, '/'::text, 2))))
    WHEN 'demand'::text THEN (EXISTS ( SELECT
       FROM hefu.demand d
      WHERE (d.id = split_part(event.stream, '/'::text, 2))))
    ELSE false
END);

--
-- Name: event of_seen_dossiers; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY of_seen_dossiers ON hefu.event FOR SELECT TO hefu_reader USING (((split_part(stream, '/'::text, 1) = 'dossier'::text) AND ((EXISTS ( SELECT
   FROM hefu.share_request r
  WHERE (r.id = split_part(event.stream, '/'::text, 2)))) OR (EXISTS ( SELECT
   FROM hefu.annual_plan p
  WHERE (p.id = split_part(event.stream, '/'::text, 2)))) OR (EXISTS ( SELECT
   FROM hefu.catalogue_change c
  WHERE (c.id = split_part(event.stream, '/'::text, 2)))) OR (EXISTS ( SELECT
   FROM hefu.opening_application o
  WHERE (o.id = split_part(event.stream, '/'::text, 2)))))));

--
-- Name: event of_seen_openings; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY of_seen_openings ON hefu.event FOR SELECT TO hefu_reader USING (((split_part(stream, '/'::text, 1) = 'opening-application'::text) AND (EXISTS ( SELECT
   FROM hefu.opening_application o
  WHERE (o.id = split_part(event.stream, '/'::text, 2))))));

--
-- Name: event of_seen_plans; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY of_seen_plans ON hefu.event FOR SELECT TO hefu_reader USING (((split_part(stream, '/'::text, 1) = 'annual-plan'::text) AND (EXISTS ( SELECT
   FROM hefu.annual_plan p
  WHERE (p.id = split_part(event.stream, '/'::text, 2))))));

--
-- Name: event of_the_year; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY of_the_year ON hefu.event FOR SELECT TO hefu_reader USING ((split_part(stream, '/'::text, 1) = 'plan-template'::text));

--
-- Name: opening_application; Type: ROW SECURITY; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.opening_application ENABLE ROW LEVEL SECURITY;

--
-- Name: annual_plan own_department; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY own_department ON hefu.annual_plan FOR SELECT TO hefu_reader USING (((current_setting('hefu.viewer_citywide'::text, true) = 'yes'::text) OR ((COALESCE(current_setting('hefu.viewer_department'::text, true), ''::text) <> ''::text) AND (current_setting('hefu.viewer_department'::text, true) = department))));

--
-- Name: catalogue_change own_department; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY own_department ON hefu.catalogue_change FOR SELECT TO hefu_reader USING (hefu.sees(VARIADIC ARRAY[provider]));

--
-- Name: demand own_department; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY own_department ON hefu.demand FOR SELECT TO hefu_reader USING (hefu.sees(VARIADIC ARRAY[requester, provider]));

--
-- Name: opening_application own_department; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY own_department ON hefu.opening_application FOR SELECT TO hefu_reader USING (hefu.sees(VARIADIC (provider || consulted)));

--
-- Name: share_request own_department; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY own_department ON hefu.share_request FOR SELECT TO hefu_reader USING (((( SELECT current_setting('hefu.viewer_citywide'::text, true) AS current_setting) = 'yes'::text) OR ((( SELECT NULLIF(current_setting('hefu.viewer_department'::text, true), ''::text) AS "nullif") = provider) OR (( SELECT NULLIF(current_setting('hefu.viewer_department'::text, true), ''::text) AS "nullif") = requester))));

--
-- Name: event sequencer; Type: POLICY; Schema: hefu; Owner: owner
--

CREATE POLICY sequencer ON hefu.event FOR SELECT TO hefu_sequencer USING (true);

--
-- Name: share_request; Type: ROW SECURITY; Schema: hefu; Owner: owner
--

ALTER TABLE hefu.share_request ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA hefu; Type: ACL; Schema: -; Owner: owner
--

GRANT USAGE ON SCHEMA hefu TO hefu_app;
GRANT USAGE ON SCHEMA hefu TO hefu_recorder;
GRANT USAGE ON SCHEMA hefu TO hefu_sequencer;
GRANT USAGE ON SCHEMA hefu TO hefu_auditor;
GRANT USAGE ON SCHEMA hefu TO hefu_reader;

--
-- Name: FUNCTION append(p_stream text, p_version bigint, p_ids text[], p_counts integer[], p_refused boolean[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text); Type: ACL; Schema: hefu; Owner: hefu_recorder
--

REVOKE ALL ON FUNCTION hefu.append(p_stream text, p_version bigint, p_ids text[], p_counts integer[], p_refused boolean[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION hefu.append(p_stream text, p_version bigint, p_ids text[], p_counts integer[], p_refused boolean[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) TO hefu_app;

--
-- Name: FUNCTION append_each(p_streams text[], p_versions bigint[], p_ids text[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text); Type: ACL; Schema: hefu; Owner: hefu_recorder
--

REVOKE ALL ON FUNCTION hefu.append_each(p_streams text[], p_versions bigint[], p_ids text[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION hefu.append_each(p_streams text[], p_versions bigint[], p_ids text[], p_answers jsonb[], p_before text[], p_after text[], p_run_id text, p_build_id text) TO hefu_app;

--
-- Name: FUNCTION append_event(p_stream text, p_seq bigint, p_previous bytea, p_recorded_at timestamp with time zone, p_body text, p_command_id text, p_index integer, p_run_id text, p_build_id text); Type: ACL; Schema: hefu; Owner: hefu_recorder
--

REVOKE ALL ON FUNCTION hefu.append_event(p_stream text, p_seq bigint, p_previous bytea, p_recorded_at timestamp with time zone, p_body text, p_command_id text, p_index integer, p_run_id text, p_build_id text) FROM PUBLIC;

--
-- Name: FUNCTION be_sequencer(); Type: ACL; Schema: hefu; Owner: owner
--

REVOKE ALL ON FUNCTION hefu.be_sequencer() FROM PUBLIC;
GRANT ALL ON FUNCTION hefu.be_sequencer() TO hefu_sequencer;
GRANT ALL ON FUNCTION hefu.be_sequencer() TO hefu_app;

--
-- Name: FUNCTION extend_tree(p_epoch integer, p_size bigint, p_streams text[], p_seqs bigint[], p_leaves_digest bytea, p_levels integer[], p_numbers bigint[], p_tiles bytea[], p_tile_roots bytea[], p_buckets integer[], p_bucket_roots bytea[], p_root bytea, p_heads bytea, p_sequenced_to xid8, p_at timestamp with time zone, p_note text); Type: ACL; Schema: hefu; Owner: hefu_sequencer
--

REVOKE ALL ON FUNCTION hefu.extend_tree(p_epoch integer, p_size bigint, p_streams text[], p_seqs bigint[], p_leaves_digest bytea, p_levels integer[], p_numbers bigint[], p_tiles bytea[], p_tile_roots bytea[], p_buckets integer[], p_bucket_roots bytea[], p_root bytea, p_heads bytea, p_sequenced_to xid8, p_at timestamp with time zone, p_note text) FROM PUBLIC;
GRANT ALL ON FUNCTION hefu.extend_tree(p_epoch integer, p_size bigint, p_streams text[], p_seqs bigint[], p_leaves_digest bytea, p_levels integer[], p_numbers bigint[], p_tiles bytea[], p_tile_roots bytea[], p_buckets integer[], p_bucket_roots bytea[], p_root bytea, p_heads bytea, p_sequenced_to xid8, p_at timestamp with time zone, p_note text) TO hefu_app;

--
-- Name: FUNCTION keep_step(p_stream text, p_seq bigint, p_type text, p_person text, p_said jsonb); Type: ACL; Schema: hefu; Owner: hefu_recorder
--

REVOKE ALL ON FUNCTION hefu.keep_step(p_stream text, p_seq bigint, p_type text, p_person text, p_said jsonb) FROM PUBLIC;

--
-- Name: FUNCTION keep_step_of_event(); Type: ACL; Schema: hefu; Owner: owner
--

REVOKE ALL ON FUNCTION hefu.keep_step_of_event() FROM PUBLIC;
GRANT ALL ON FUNCTION hefu.keep_step_of_event() TO hefu_recorder;

--
-- Name: FUNCTION lock_head(p_stream text, OUT version bigint, OUT hash bytea); Type: ACL; Schema: hefu; Owner: hefu_recorder
--

REVOKE ALL ON FUNCTION hefu.lock_head(p_stream text, OUT version bigint, OUT hash bytea) FROM PUBLIC;

--
-- Name: FUNCTION matching(p_stream text, p_seq bigint, p_command_id text, p_said jsonb); Type: ACL; Schema: hefu; Owner: hefu_recorder
--

REVOKE ALL ON FUNCTION hefu.matching(p_stream text, p_seq bigint, p_command_id text, p_said jsonb) FROM PUBLIC;

--
-- Name: FUNCTION refuse_change(); Type: ACL; Schema: hefu; Owner: owner
--

REVOKE ALL ON FUNCTION hefu.refuse_change() FROM PUBLIC;

--
-- Name: FUNCTION sees(VARIADIC p_departments text[]); Type: ACL; Schema: hefu; Owner: owner
--

GRANT ALL ON FUNCTION hefu.sees(VARIADIC p_departments text[]) TO hefu_reader;
GRANT ALL ON FUNCTION hefu.sees(VARIADIC p_departments text[]) TO hefu_app;

--
-- Name: FUNCTION start_epoch(p_origin text, p_actor text, p_reason text); Type: ACL; Schema: hefu; Owner: hefu_sequencer
--

REVOKE ALL ON FUNCTION hefu.start_epoch(p_origin text, p_actor text, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION hefu.start_epoch(p_origin text, p_actor text, p_reason text) TO hefu_app;

--
-- Name: TABLE alias; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.alias TO hefu_app;
GRANT SELECT ON TABLE hefu.alias TO hefu_auditor;

--
-- Name: TABLE annual_plan; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.annual_plan TO hefu_app;
GRANT SELECT ON TABLE hefu.annual_plan TO hefu_reader;
GRANT SELECT ON TABLE hefu.annual_plan TO hefu_auditor;

--
-- Name: TABLE api_token; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.api_token TO hefu_app;
GRANT SELECT ON TABLE hefu.api_token TO hefu_auditor;

--
-- Name: COLUMN api_token.revoked_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(revoked_at) ON TABLE hefu.api_token TO hefu_app;

--
-- Name: TABLE calendar_notice; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.calendar_notice TO hefu_app;
GRANT SELECT ON TABLE hefu.calendar_notice TO hefu_auditor;
GRANT SELECT ON TABLE hefu.calendar_notice TO hefu_reader;

--
-- Name: TABLE catalogue_change; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.catalogue_change TO hefu_app;
GRANT SELECT ON TABLE hefu.catalogue_change TO hefu_auditor;
GRANT SELECT ON TABLE hefu.catalogue_change TO hefu_reader;

--
-- Name: TABLE catalogue_entry; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.catalogue_entry TO hefu_app;
GRANT SELECT ON TABLE hefu.catalogue_entry TO hefu_auditor;
GRANT SELECT ON TABLE hefu.catalogue_entry TO hefu_reader;

--
-- Name: TABLE catalogue_words; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.catalogue_words TO hefu_auditor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.catalogue_words TO hefu_app;
GRANT SELECT ON TABLE hefu.catalogue_words TO hefu_reader;

--
-- Name: TABLE checkpoint; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.checkpoint TO hefu_sequencer;
GRANT SELECT ON TABLE hefu.checkpoint TO hefu_app;
GRANT SELECT ON TABLE hefu.checkpoint TO hefu_auditor;

--
-- Name: TABLE checkpoint_timestamp; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.checkpoint_timestamp TO hefu_app;
GRANT SELECT ON TABLE hefu.checkpoint_timestamp TO hefu_auditor;

--
-- Name: TABLE client_token; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.client_token TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.client_token TO hefu_app;

--
-- Name: TABLE command; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.command TO hefu_app;
GRANT SELECT,INSERT ON TABLE hefu.command TO hefu_recorder;
GRANT SELECT ON TABLE hefu.command TO hefu_auditor;

--
-- Name: TABLE deadline_feed; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.deadline_feed TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.deadline_feed TO hefu_app;

--
-- Name: COLUMN deadline_feed.ended_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(ended_at) ON TABLE hefu.deadline_feed TO hefu_app;

--
-- Name: TABLE deadline_feed_entry; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.deadline_feed_entry TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.deadline_feed_entry TO hefu_app;

--
-- Name: COLUMN deadline_feed_entry.due; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(due) ON TABLE hefu.deadline_feed_entry TO hefu_app;

--
-- Name: COLUMN deadline_feed_entry.title; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(title) ON TABLE hefu.deadline_feed_entry TO hefu_app;

--
-- Name: COLUMN deadline_feed_entry.sequence; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(sequence) ON TABLE hefu.deadline_feed_entry TO hefu_app;

--
-- Name: COLUMN deadline_feed_entry.cancelled_on; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(cancelled_on) ON TABLE hefu.deadline_feed_entry TO hefu_app;

--
-- Name: COLUMN deadline_feed_entry.changed_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(changed_at) ON TABLE hefu.deadline_feed_entry TO hefu_app;

--
-- Name: TABLE delivery; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.delivery TO hefu_app;
GRANT SELECT ON TABLE hefu.delivery TO hefu_auditor;

--
-- Name: COLUMN delivery.address; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(address) ON TABLE hefu.delivery TO hefu_app;

--
-- Name: COLUMN delivery.state; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(state) ON TABLE hefu.delivery TO hefu_app;

--
-- Name: COLUMN delivery.attempts; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(attempts) ON TABLE hefu.delivery TO hefu_app;

--
-- Name: COLUMN delivery.last_error; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(last_error) ON TABLE hefu.delivery TO hefu_app;

--
-- Name: COLUMN delivery.at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(at) ON TABLE hefu.delivery TO hefu_app;

--
-- Name: COLUMN delivery.checkpoint; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(checkpoint) ON TABLE hefu.delivery TO hefu_app;

--
-- Name: TABLE demand; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.demand TO hefu_app;
GRANT SELECT ON TABLE hefu.demand TO hefu_auditor;
GRANT SELECT ON TABLE hefu.demand TO hefu_reader;

--
-- Name: TABLE department; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.department TO hefu_app;
GRANT SELECT ON TABLE hefu.department TO hefu_auditor;
GRANT SELECT ON TABLE hefu.department TO hefu_reader;

--
-- Name: TABLE digest; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.digest TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.digest TO hefu_app;

--
-- Name: COLUMN digest.state; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(state) ON TABLE hefu.digest TO hefu_app;

--
-- Name: COLUMN digest.attempts; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(attempts) ON TABLE hefu.digest TO hefu_app;

--
-- Name: COLUMN digest.last_error; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(last_error) ON TABLE hefu.digest TO hefu_app;

--
-- Name: COLUMN digest.at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(at) ON TABLE hefu.digest TO hefu_app;

--
-- Name: TABLE dossier; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.dossier TO hefu_auditor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.dossier TO hefu_app;
GRANT SELECT ON TABLE hefu.dossier TO hefu_reader;

--
-- Name: TABLE event; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.event TO hefu_app;
GRANT SELECT,INSERT ON TABLE hefu.event TO hefu_recorder;
GRANT SELECT ON TABLE hefu.event TO hefu_sequencer;
GRANT SELECT ON TABLE hefu.event TO hefu_auditor;
GRANT SELECT ON TABLE hefu.event TO hefu_reader;

--
-- Name: TABLE gateway_key; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.gateway_key TO hefu_app;
GRANT SELECT ON TABLE hefu.gateway_key TO hefu_auditor;

--
-- Name: TABLE head_bucket; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE hefu.head_bucket TO hefu_sequencer;
GRANT SELECT ON TABLE hefu.head_bucket TO hefu_app;
GRANT SELECT ON TABLE hefu.head_bucket TO hefu_auditor;

--
-- Name: TABLE history; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.history TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.history TO hefu_app;

--
-- Name: TABLE machine_client; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.machine_client TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.machine_client TO hefu_app;

--
-- Name: COLUMN machine_client.ended_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(ended_at) ON TABLE hefu.machine_client TO hefu_app;

--
-- Name: TABLE migration; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.migration TO hefu_auditor;

--
-- Name: TABLE notice; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.notice TO hefu_app;
GRANT SELECT ON TABLE hefu.notice TO hefu_auditor;

--
-- Name: COLUMN notice.first_opened_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(first_opened_at) ON TABLE hefu.notice TO hefu_app;

--
-- Name: TABLE number; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE hefu.number TO hefu_app;
GRANT SELECT ON TABLE hefu.number TO hefu_auditor;

--
-- Name: TABLE opening_application; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.opening_application TO hefu_auditor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.opening_application TO hefu_app;
GRANT SELECT ON TABLE hefu.opening_application TO hefu_reader;

--
-- Name: TABLE opinion; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.opinion TO hefu_app;
GRANT SELECT ON TABLE hefu.opinion TO hefu_auditor;

--
-- Name: TABLE person; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.person TO hefu_app;
GRANT SELECT ON TABLE hefu.person TO hefu_auditor;
GRANT SELECT ON TABLE hefu.person TO hefu_reader;

--
-- Name: TABLE personal_data; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.personal_data TO hefu_app;
GRANT SELECT ON TABLE hefu.personal_data TO hefu_auditor;
GRANT SELECT ON TABLE hefu.personal_data TO hefu_reader;

--
-- Name: TABLE reading; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.reading TO hefu_auditor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.reading TO hefu_app;

--
-- Name: TABLE recorded_step; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.recorded_step TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.recorded_step TO hefu_recorder;
GRANT SELECT ON TABLE hefu.recorded_step TO hefu_app;

--
-- Name: TABLE request_draft; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.request_draft TO hefu_auditor;
GRANT SELECT,INSERT,DELETE ON TABLE hefu.request_draft TO hefu_app;

--
-- Name: COLUMN request_draft.typed; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(typed) ON TABLE hefu.request_draft TO hefu_app;

--
-- Name: COLUMN request_draft.updated_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(updated_at) ON TABLE hefu.request_draft TO hefu_app;

--
-- Name: COLUMN request_draft.case_id; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(case_id) ON TABLE hefu.request_draft TO hefu_app;

--
-- Name: TABLE request_key; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.request_key TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.request_key TO hefu_app;

--
-- Name: COLUMN request_key.claimed_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(claimed_at) ON TABLE hefu.request_key TO hefu_app;

--
-- Name: COLUMN request_key.plan; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(plan) ON TABLE hefu.request_key TO hefu_app;

--
-- Name: COLUMN request_key.status; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(status) ON TABLE hefu.request_key TO hefu_app;

--
-- Name: COLUMN request_key.answer; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(answer) ON TABLE hefu.request_key TO hefu_app;

--
-- Name: TABLE service_credential; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.service_credential TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.service_credential TO hefu_app;

--
-- Name: TABLE setting; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.setting TO hefu_app;
GRANT SELECT ON TABLE hefu.setting TO hefu_auditor;
GRANT SELECT ON TABLE hefu.setting TO hefu_reader;

--
-- Name: TABLE share_request; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.share_request TO hefu_app;
GRANT SELECT ON TABLE hefu.share_request TO hefu_auditor;
GRANT SELECT ON TABLE hefu.share_request TO hefu_reader;

--
-- Name: TABLE stream; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.stream TO hefu_app;
GRANT SELECT,INSERT,UPDATE ON TABLE hefu.stream TO hefu_recorder;
GRANT SELECT ON TABLE hefu.stream TO hefu_auditor;

--
-- Name: TABLE tree_epoch; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.tree_epoch TO hefu_sequencer;
GRANT SELECT ON TABLE hefu.tree_epoch TO hefu_app;
GRANT SELECT ON TABLE hefu.tree_epoch TO hefu_auditor;

--
-- Name: TABLE tree_head; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE hefu.tree_head TO hefu_sequencer;
GRANT SELECT ON TABLE hefu.tree_head TO hefu_app;
GRANT SELECT ON TABLE hefu.tree_head TO hefu_auditor;

--
-- Name: TABLE tree_leaf; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.tree_leaf TO hefu_sequencer;
GRANT SELECT ON TABLE hefu.tree_leaf TO hefu_app;
GRANT SELECT ON TABLE hefu.tree_leaf TO hefu_auditor;

--
-- Name: COLUMN tree_leaf.leaf; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT(leaf) ON TABLE hefu.tree_leaf TO hefu_reader;

--
-- Name: COLUMN tree_leaf.stream; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT(stream) ON TABLE hefu.tree_leaf TO hefu_reader;

--
-- Name: COLUMN tree_leaf.seq; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT(seq) ON TABLE hefu.tree_leaf TO hefu_reader;

--
-- Name: TABLE tree_tile; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT ON TABLE hefu.tree_tile TO hefu_sequencer;
GRANT SELECT ON TABLE hefu.tree_tile TO hefu_app;
GRANT SELECT ON TABLE hefu.tree_tile TO hefu_auditor;

--
-- Name: TABLE web_session; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.web_session TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.web_session TO hefu_app;

--
-- Name: COLUMN web_session.last_seen_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(last_seen_at) ON TABLE hefu.web_session TO hefu_app;

--
-- Name: COLUMN web_session.ended_at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(ended_at) ON TABLE hefu.web_session TO hefu_app;

--
-- Name: TABLE webhook; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.webhook TO hefu_auditor;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.webhook TO hefu_app;

--
-- Name: TABLE webhook_delivery; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.webhook_delivery TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.webhook_delivery TO hefu_app;

--
-- Name: COLUMN webhook_delivery.round; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(round) ON TABLE hefu.webhook_delivery TO hefu_app;

--
-- Name: COLUMN webhook_delivery.state; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(state) ON TABLE hefu.webhook_delivery TO hefu_app;

--
-- Name: COLUMN webhook_delivery.attempts; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(attempts) ON TABLE hefu.webhook_delivery TO hefu_app;

--
-- Name: COLUMN webhook_delivery.last_status; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(last_status) ON TABLE hefu.webhook_delivery TO hefu_app;

--
-- Name: COLUMN webhook_delivery.last_error; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(last_error) ON TABLE hefu.webhook_delivery TO hefu_app;

--
-- Name: COLUMN webhook_delivery.at; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(at) ON TABLE hefu.webhook_delivery TO hefu_app;

--
-- Name: TABLE webhook_feed; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT ON TABLE hefu.webhook_feed TO hefu_auditor;
GRANT SELECT,INSERT ON TABLE hefu.webhook_feed TO hefu_app;

--
-- Name: COLUMN webhook_feed.sealed_secret; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(sealed_secret) ON TABLE hefu.webhook_feed TO hefu_app;

--
-- Name: COLUMN webhook_feed."position"; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE("position") ON TABLE hefu.webhook_feed TO hefu_app;

--
-- Name: COLUMN webhook_feed.failing_since; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(failing_since) ON TABLE hefu.webhook_feed TO hefu_app;

--
-- Name: COLUMN webhook_feed.failures; Type: ACL; Schema: hefu; Owner: owner
--

GRANT UPDATE(failures) ON TABLE hefu.webhook_feed TO hefu_app;

--
-- Name: TABLE worker_heartbeat; Type: ACL; Schema: hefu; Owner: owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE hefu.worker_heartbeat TO hefu_app;
GRANT SELECT ON TABLE hefu.worker_heartbeat TO hefu_auditor;

--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: hefu; Owner: owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA hefu GRANT SELECT ON TABLES  TO hefu_auditor;

--
-- PostgreSQL database dump complete
--
