-- The second lock: who took which step of a request, kept by the log itself in the transaction of the event. Four eyes
-- and separation of duties are decided by the rules; a build that decided wrongly could still not record what they forbid.
CREATE TABLE hefu.recorded_step (
  stream text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  step text NOT NULL CHECK (step IN ('draft', 'consent', 'submit', 'propose', 'endorse', 'return', 'decide', 'grant', 'recall',
                                     'supplement', 'misdirect')),
  person text COLLATE "C" NOT NULL,
  -- A return to the handler, or the recall of an answer, ends a round: the steps are taken anew.
  round integer NOT NULL CHECK (round >= 1),
  -- As pinned on the case when it was drafted.
  four_eyes boolean NOT NULL,
  needs_proposal boolean NOT NULL,
  needs_endorsement boolean NOT NULL,
  sharing_class text NOT NULL,
  -- Of this round, when the step was taken.
  proposed_by text COLLATE "C",
  endorsed_by text COLLATE "C",
  -- Has drafted, consented to or submitted this very request.
  is_requester boolean NOT NULL,
  PRIMARY KEY (stream, seq),
  CONSTRAINT nobody_answers_their_own_request
    CHECK (NOT is_requester OR step NOT IN ('propose', 'endorse', 'decide', 'supplement', 'misdirect')),
  CONSTRAINT a_proposal_before_endorsement CHECK (step <> 'endorse' OR proposed_by IS NOT NULL),
  CONSTRAINT a_proposal_before_the_decision
    CHECK (step <> 'decide' OR NOT (needs_proposal OR four_eyes) OR proposed_by IS NOT NULL),
  CONSTRAINT an_endorsement_before_the_decision CHECK (step <> 'decide' OR NOT needs_endorsement OR endorsed_by IS NOT NULL),
  CONSTRAINT four_eyes_on_the_decision CHECK (step <> 'decide' OR NOT four_eyes OR proposed_by IS DISTINCT FROM person),
  CONSTRAINT only_universal_is_granted_at_once CHECK (step <> 'grant' OR sharing_class = 'universal')
);
COMMENT ON TABLE hefu.recorded_step IS 'Written by a trigger of hefu.event only; append-only as the log is.';
CREATE UNIQUE INDEX a_step_once_a_round ON hefu.recorded_step (stream, round, step) WHERE step IN ('propose', 'endorse', 'decide');
CREATE UNIQUE INDEX two_people_a_round ON hefu.recorded_step (stream, round, person)
  WHERE four_eyes AND step IN ('propose', 'decide');

CREATE FUNCTION hefu.keep_step(p_stream text, p_seq bigint, p_type text, p_person text, p_said jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
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

CREATE FUNCTION hefu.keep_step_of_event() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM hefu.keep_step(NEW.stream, NEW.seq, NEW.type, NEW.actor, NEW.body::jsonb);
  RETURN NULL;
END
$$;

-- What is recorded already, in the order it was recorded in: held to the same constraints.
DO $kept$
DECLARE
  e record;
BEGIN
  FOR e IN SELECT stream, seq, type, actor, body FROM hefu.event
           WHERE stream LIKE 'share-request/%' AND stream NOT LIKE '%/attempts' AND stream NOT LIKE 'share-request/%/%' ORDER BY stream, seq LOOP
    PERFORM hefu.keep_step(e.stream, e.seq, e.type, e.actor, e.body::jsonb);
  END LOOP;
END
$kept$;

CREATE TRIGGER steps_are_kept AFTER INSERT ON hefu.event FOR EACH ROW
  WHEN (NEW.stream LIKE 'share-request/%' AND NEW.stream NOT LIKE 'share-request/%/%' AND NEW.type IN (
    'RequestDrafted', 'ConsentGiven', 'RequestSubmitted', 'DecisionProposed', 'ProposalEndorsed', 'ReturnedToHandler',
    'ApplicationApproved', 'ApplicationRefused', 'AnswerRecalled', 'SupplementRequested', 'LetterMisdirected'))
  EXECUTE FUNCTION hefu.keep_step_of_event();
CREATE TRIGGER recorded_step_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hefu.recorded_step
  FOR EACH STATEMENT EXECUTE FUNCTION hefu.refuse_change();
ALTER TABLE hefu.recorded_step ENABLE ALWAYS TRIGGER recorded_step_is_append_only;

REVOKE ALL ON hefu.recorded_step FROM PUBLIC;
GRANT SELECT, INSERT ON hefu.recorded_step TO hefu_recorder;
GRANT SELECT ON hefu.recorded_step TO hefu_app;
GRANT CREATE ON SCHEMA hefu TO hefu_recorder;
ALTER FUNCTION hefu.keep_step(text, bigint, text, text, jsonb) OWNER TO hefu_recorder;
REVOKE CREATE ON SCHEMA hefu FROM hefu_recorder;
REVOKE ALL ON FUNCTION hefu.keep_step(text, bigint, text, text, jsonb), hefu.keep_step_of_event() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hefu.keep_step(text, bigint, text, text, jsonb), hefu.keep_step_of_event() TO hefu_recorder;
