-- Who read which case on which day, and which packages were exported: one row a stream of readings.
CREATE TABLE hefu.reading (
  id text COLLATE "C" PRIMARY KEY,
  reader text NOT NULL,
  day date NOT NULL,
  streams text[] NOT NULL,
  readings jsonb NOT NULL,
  version bigint NOT NULL
);
CREATE INDEX reading_by_reader ON hefu.reading (reader, day);
CREATE INDEX reading_by_case ON hefu.reading USING gin (streams);
-- Not for hefu_reader: who read what is for whoever audits.
GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.reading TO hefu_app;
