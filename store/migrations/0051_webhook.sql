-- What other systems are told, and how it went. Places are those of the tree: given in order of commitment, without gaps.
CREATE TABLE hefu.webhook (
  id text COLLATE "C" PRIMARY KEY,
  department text NOT NULL,
  status text NOT NULL,
  version bigint NOT NULL,
  view jsonb NOT NULL
);

-- Not folded from the log: the secret (sealed with a key derived from the gateway's, which is in no database), how far
-- the log has been gone through, and since when nothing arrives.
CREATE TABLE hefu.webhook_feed (
  webhook text COLLATE "C" PRIMARY KEY,
  sealed_secret bytea NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  failing_since timestamptz,
  failures integer NOT NULL DEFAULT 0
);

CREATE TABLE hefu.webhook_delivery (
  webhook text COLLATE "C" NOT NULL REFERENCES hefu.webhook_feed,
  position bigint NOT NULL CHECK (position >= 1),
  -- Raised when it is to be sent anew.
  round integer NOT NULL DEFAULT 1,
  stream text COLLATE "C" NOT NULL,
  type text NOT NULL,
  state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'retrying', 'sent', 'undelivered')),
  attempts integer NOT NULL DEFAULT 0,
  last_status integer,
  last_error text,
  at timestamptz NOT NULL,
  PRIMARY KEY (webhook, position)
);
CREATE INDEX webhook_delivery_due ON hefu.webhook_delivery (webhook, position) WHERE state = 'due';

GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.webhook TO hefu_app;
GRANT SELECT, INSERT ON hefu.webhook_feed, hefu.webhook_delivery TO hefu_app;
GRANT UPDATE (sealed_secret, position, failing_since, failures) ON hefu.webhook_feed TO hefu_app;
GRANT UPDATE (round, state, attempts, last_status, last_error, at) ON hefu.webhook_delivery TO hefu_app;
GRANT SELECT ON hefu.webhook, hefu.webhook_delivery TO hefu_auditor;
-- A department reads the log in its order too; which rows, its policies on hefu.event say.
GRANT SELECT (leaf, stream, seq) ON hefu.tree_leaf TO hefu_reader;
