-- What the console's daily work needs: applications somebody is still filling in, who acted on which case, and what
-- waits for the commission.
CREATE TABLE hefu.request_draft (
  id uuid PRIMARY KEY,
  owner text COLLATE "C" NOT NULL,
  resource text NOT NULL,
  typed jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  case_id text
);
COMMENT ON TABLE hefu.request_draft IS 'Nobody''s business but the owner''s until it is begun: then the case has a record of its own.';
CREATE INDEX request_draft_by_owner ON hefu.request_draft (owner, updated_at) WHERE case_id IS NULL;
GRANT SELECT, INSERT, DELETE ON hefu.request_draft TO hefu_app;
GRANT UPDATE (typed, updated_at, case_id) ON hefu.request_draft TO hefu_app;

-- 已办: what a person has done. The engine's own events are no part of it.
CREATE INDEX event_by_actor ON hefu.event (actor, at DESC)
  WHERE stream LIKE 'share-request/%' AND actor <> 'engine';

CREATE INDEX share_request_extension_asked ON hefu.share_request (due_date, id)
  WHERE view -> 'extension' ->> 'state' = 'asked';
CREATE INDEX share_request_letter_to_sign ON hefu.share_request (due_date, id)
  WHERE view -> 'letters' @> '[{"signedBy": null}]'::jsonb;
