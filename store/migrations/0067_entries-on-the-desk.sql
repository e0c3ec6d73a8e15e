-- 待办 has entries the authority has sent back; those that wait for its review are found by catalogue_entry_by_review.
CREATE INDEX catalogue_entry_returned ON hefu.catalogue_entry (provider, code)
  WHERE view -> 'returned' ->> 'kind' IN ('publication', 'revision');
