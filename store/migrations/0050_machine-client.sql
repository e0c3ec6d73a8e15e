-- Machine access by client credentials: who may ask for tokens, and the tokens that live for minutes. Only hashes are kept.
CREATE TABLE hefu.machine_client (
  client_id text COLLATE "C" PRIMARY KEY,
  secret_sha256 bytea NOT NULL CHECK (octet_length(secret_sha256) = 32),
  user_id text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX machine_client_by_user ON hefu.machine_client (user_id);

CREATE TABLE hefu.client_token (
  token_sha256 bytea PRIMARY KEY CHECK (octet_length(token_sha256) = 32),
  client_id text COLLATE "C" NOT NULL REFERENCES hefu.machine_client,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE hefu.client_token IS 'Every token that was given out, by its hash; a command names the first characters of that hash as its session.';
CREATE INDEX client_token_by_client ON hefu.client_token (client_id, issued_at);

GRANT SELECT, INSERT ON hefu.machine_client, hefu.client_token TO hefu_app;
GRANT UPDATE (ended_at) ON hefu.machine_client TO hefu_app;
GRANT SELECT ON hefu.machine_client, hefu.client_token TO hefu_auditor;
