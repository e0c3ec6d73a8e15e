-- What an entry is found by, in rows so small that all of them are looked through in a few milliseconds: its name and
-- code, its name in pinyin and the initials of that. An entry without pinyin yet (recorded before this) is found by its
-- name; `hefu projections rebuild catalogue` gives it the rest.
CREATE TABLE hefu.catalogue_words (
  code text COLLATE "C" PRIMARY KEY,
  provider text NOT NULL,
  class text NOT NULL,
  openness text,
  status text NOT NULL,
  awaiting_review boolean NOT NULL,
  project text,
  words text COLLATE "C" NOT NULL
);
CREATE INDEX catalogue_words_by_provider ON hefu.catalogue_words (provider, code);
CREATE INDEX catalogue_words_by_review ON hefu.catalogue_words (awaiting_review, code);

INSERT INTO hefu.catalogue_words (code, provider, class, openness, status, awaiting_review, project, words)
  SELECT code, provider, class, view ->> 'openness', status, awaiting_review, project,
         lower(normalize(regexp_replace(title, '\s', '', 'g'), NFKC)) || ' ' || lower(code)
  FROM hefu.catalogue_entry;

GRANT SELECT, INSERT, UPDATE, DELETE ON hefu.catalogue_words TO hefu_app;
GRANT SELECT ON hefu.catalogue_words TO hefu_reader;
