-- Whoever relies on an entry is told when it is classified, withdrawn or not shared any more.
CREATE INDEX share_request_by_resource ON hefu.share_request (resource);
CREATE INDEX opening_application_by_entry ON hefu.opening_application (entry);
-- 待办: cases whose entry is not what it was any more, of the provider and, for the commission, of the city.
CREATE INDEX share_request_entry_noted ON hefu.share_request (provider, id)
  WHERE view -> 'entryNote' ->> 'open' = 'true';
CREATE INDEX opening_application_entry_noted ON hefu.opening_application (provider, id)
  WHERE view -> 'entryNote' ->> 'open' = 'true';
