-- 待办 has reported changes and needs for data too: what an office holds, and what waits for the commission.
CREATE INDEX catalogue_change_by_holder ON hefu.catalogue_change
  ((view -> 'heldBy' ->> 'department'), (view -> 'heldBy' ->> 'role'), due_date, id);
CREATE INDEX catalogue_change_extension_asked ON hefu.catalogue_change (due_date, id)
  WHERE view -> 'extension' ->> 'state' = 'asked';
CREATE INDEX catalogue_change_letter_to_sign ON hefu.catalogue_change (due_date, id)
  WHERE view -> 'letters' @> '[{"signedBy": null}]'::jsonb;
CREATE INDEX demand_by_holder ON hefu.demand ((view -> 'heldBy' ->> 'department'), (view -> 'heldBy' ->> 'role'), id);
