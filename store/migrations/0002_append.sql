-- Locks the head of a stream, making it first when it is new.
CREATE FUNCTION hefu.lock_head(p_stream text, OUT version bigint, OUT hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  SELECT s.version, s.hash INTO version, hash FROM hefu.stream s WHERE s.stream = p_stream FOR UPDATE;
  IF FOUND THEN RETURN; END IF;
  INSERT INTO hefu.stream AS s (stream, version, hash) VALUES (p_stream, 0, decode(repeat('00', 32), 'hex'))
    ON CONFLICT ON CONSTRAINT stream_pkey DO NOTHING;
  SELECT s.version, s.hash INTO STRICT version, hash FROM hefu.stream s WHERE s.stream = p_stream FOR UPDATE;
END
$$;

-- Appends one event behind the given head. The body comes in two halves, since its seq is known only here.
CREATE FUNCTION hefu.append_event(
  p_stream text, p_seq bigint, p_previous bytea, p_recorded_at timestamptz, p_body text,
  p_command_id text, p_index integer, p_run_id text, p_build_id text
) RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
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

-- "Append these at this version": one row with the new version, or no row when the log is ahead of the caller or
-- knows one of the commands. One element a command in p_ids, p_counts, p_refused, p_answers; one an event in
-- p_before and p_after. Refusals go to <stream>/attempts. The clock is the server's and is recorded as it stands.
CREATE FUNCTION hefu.append(
  p_stream text, p_version bigint, p_ids text[], p_counts integer[], p_refused boolean[], p_answers jsonb[],
  p_before text[], p_after text[], p_run_id text, p_build_id text
) RETURNS TABLE (version bigint) ROWS 1
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
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

GRANT CREATE ON SCHEMA hefu TO hefu_recorder;
ALTER FUNCTION hefu.lock_head(text) OWNER TO hefu_recorder;
ALTER FUNCTION hefu.append_event(text, bigint, bytea, timestamptz, text, text, integer, text, text) OWNER TO hefu_recorder;
ALTER FUNCTION hefu.append(text, bigint, text[], integer[], boolean[], jsonb[], text[], text[], text, text) OWNER TO hefu_recorder;
REVOKE CREATE ON SCHEMA hefu FROM hefu_recorder;

REVOKE ALL ON FUNCTION hefu.lock_head(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION hefu.append_event(text, bigint, bytea, timestamptz, text, text, integer, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION hefu.append(text, bigint, text[], integer[], boolean[], jsonb[], text[], text[], text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hefu.append(text, bigint, text[], integer[], boolean[], jsonb[], text[], text[], text, text) TO hefu_app;
