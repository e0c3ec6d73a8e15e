-- The auditor's own way in: reads everything, writes nothing. Logs in once the owner has given it a password.
DO $roles$
BEGIN
  BEGIN
    CREATE ROLE hefu_auditor LOGIN NOINHERIT;
    ALTER ROLE hefu_auditor SET default_transaction_read_only = on;
    -- What is read past our programs stands in the server's own log.
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      ALTER ROLE hefu_auditor SET log_statement = 'all';
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
END
$roles$;
GRANT USAGE ON SCHEMA hefu TO hefu_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA hefu TO hefu_auditor;
ALTER DEFAULT PRIVILEGES IN SCHEMA hefu GRANT SELECT ON TABLES TO hefu_auditor;
-- Row security is for people who read by department; the auditor sees every row.
CREATE POLICY auditor ON hefu.event FOR SELECT TO hefu_auditor USING (true);
CREATE POLICY auditor ON hefu.share_request FOR SELECT TO hefu_auditor USING (true);
