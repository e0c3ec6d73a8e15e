-- "Append this one event at this version" for many streams in one statement: what a file of thousands of entries
-- needs. The same promises as hefu.append, kept by sets instead of one call a stream: the head is the lock, a
-- stream that is ahead or knows the command gives no row, the columns repeat the hashed text, the chain goes on.
-- One element a stream in every array; a stream stands once. Accepted commands of one event only.
CREATE FUNCTION hefu.append_each(
  p_streams text[], p_versions bigint[], p_ids text[], p_answers jsonb[], p_before text[], p_after text[],
  p_run_id text, p_build_id text
) RETURNS TABLE (stream text, version bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
-- A plan made while the log was empty would read all of it when it is full.
SET plan_cache_mode = force_custom_plan
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

-- The seq, when the hashed text says the same as what is recorded of it.
CREATE FUNCTION hefu.matching(p_stream text, p_seq bigint, p_command_id text, p_said jsonb) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
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

GRANT CREATE ON SCHEMA hefu TO hefu_recorder;
ALTER FUNCTION hefu.matching(text, bigint, text, jsonb) OWNER TO hefu_recorder;
ALTER FUNCTION hefu.append_each(text[], bigint[], text[], jsonb[], text[], text[], text, text) OWNER TO hefu_recorder;
REVOKE CREATE ON SCHEMA hefu FROM hefu_recorder;

REVOKE ALL ON FUNCTION hefu.matching(text, bigint, text, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION hefu.append_each(text[], bigint[], text[], jsonb[], text[], text[], text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hefu.append_each(text[], bigint[], text[], jsonb[], text[], text[], text, text) TO hefu_app;
