-- The inbox of each person, written in the recording transaction, and what is due by mail.
CREATE TABLE hefu.notice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  recipient text COLLATE "C",
  addressed_to jsonb NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  first_opened_at timestamptz
);
COMMENT ON COLUMN hefu.notice.recipient IS 'User id; null when nobody held the role: kept and shown, never lost.';
CREATE INDEX notice_by_recipient ON hefu.notice (recipient, id DESC);
CREATE INDEX notice_by_stream ON hefu.notice (stream, seq);

CREATE TABLE hefu.delivery (
  notice_id bigint NOT NULL REFERENCES hefu.notice,
  channel text NOT NULL CHECK (channel IN ('mail')),
  address text,
  state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'retrying', 'sent', 'undelivered')),
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, channel)
);
CREATE INDEX delivery_not_sent ON hefu.delivery (state, notice_id) WHERE state <> 'sent';

GRANT SELECT, INSERT ON hefu.notice TO hefu_app;
GRANT UPDATE (first_opened_at) ON hefu.notice TO hefu_app;
GRANT SELECT, INSERT ON hefu.delivery TO hefu_app;
GRANT UPDATE (address, state, attempts, last_error, at) ON hefu.delivery TO hefu_app;
