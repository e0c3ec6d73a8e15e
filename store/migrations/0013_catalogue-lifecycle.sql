-- What the lists of the catalogue are asked for: what lies with the authority, what belongs to a project, what has the same name.
ALTER TABLE hefu.catalogue_entry
  ADD COLUMN awaiting_review boolean NOT NULL DEFAULT false,
  ADD COLUMN project text;
CREATE INDEX catalogue_entry_by_review ON hefu.catalogue_entry (awaiting_review, code);
CREATE INDEX catalogue_entry_by_project ON hefu.catalogue_entry (project, code);
CREATE INDEX catalogue_entry_by_title ON hefu.catalogue_entry (provider, title);
