-- Files, letters and credentials of a case: one row a dossier. The bytes lie elsewhere, by their hash.
CREATE TABLE hefu.dossier (
  id text COLLATE "C" PRIMARY KEY,
  hashes text[] NOT NULL,
  view jsonb NOT NULL,
  version bigint NOT NULL
);
CREATE INDEX dossier_by_hash ON hefu.dossier USING gin (hashes);
GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.dossier TO hefu_app;

-- Seen by whoever sees the case.
GRANT SELECT ON hefu.dossier TO hefu_reader;
ALTER TABLE hefu.dossier ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON hefu.dossier TO hefu_app USING (true) WITH CHECK (true);
CREATE POLICY auditor ON hefu.dossier FOR SELECT TO hefu_auditor USING (true);
CREATE POLICY of_seen_cases ON hefu.dossier FOR SELECT TO hefu_reader
  USING (EXISTS (SELECT FROM hefu.share_request r WHERE r.id = dossier.id));
CREATE POLICY of_seen_dossiers ON hefu.event FOR SELECT TO hefu_reader USING (
  split_part(stream, '/', 1) = 'dossier'
  AND EXISTS (SELECT FROM hefu.share_request r WHERE r.id = split_part(stream, '/', 2)));

-- 接口交换: of a credential only the hash of its secret is kept, and not in the log.
CREATE TABLE hefu.service_credential (
  credential text COLLATE "C" PRIMARY KEY,
  case_id text COLLATE "C" NOT NULL,
  secret_sha256 bytea NOT NULL CHECK (octet_length(secret_sha256) = 32)
);
GRANT SELECT, INSERT ON hefu.service_credential TO hefu_app;
