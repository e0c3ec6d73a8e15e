-- Deadlines in a person's own calendar: an address that only they know, and what it has told so far. A calendar
-- believes a change only under a higher number, and forgets an entry only when it is told so.
CREATE TABLE hefu.deadline_feed (
  token_sha256 bytea PRIMARY KEY CHECK (octet_length(token_sha256) = 32),
  user_id text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON TABLE hefu.deadline_feed IS 'Only the hash of the address is kept: whoever reads the table can subscribe to nothing.';
CREATE UNIQUE INDEX one_deadline_feed_a_person ON hefu.deadline_feed (user_id) WHERE ended_at IS NULL;

CREATE TABLE hefu.deadline_feed_entry (
  token_sha256 bytea NOT NULL REFERENCES hefu.deadline_feed,
  stream text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  due date NOT NULL,
  title text NOT NULL,
  sequence integer NOT NULL CHECK (sequence >= 0),
  -- The day on which it was found no longer owed.
  cancelled_on date,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (token_sha256, stream, name)
);

GRANT SELECT, INSERT ON hefu.deadline_feed, hefu.deadline_feed_entry TO hefu_app;
GRANT UPDATE (ended_at) ON hefu.deadline_feed TO hefu_app;
GRANT UPDATE (due, title, sequence, cancelled_on, changed_at) ON hefu.deadline_feed_entry TO hefu_app;
