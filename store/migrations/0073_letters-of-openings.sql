-- Whoever applied for opening is answered by a letter: whoever may see the case may see what lies with it.
ALTER POLICY of_seen_cases ON hefu.dossier USING (
  EXISTS (SELECT FROM hefu.share_request r WHERE r.id = dossier.id)
  OR EXISTS (SELECT FROM hefu.annual_plan p WHERE p.id = dossier.id)
  OR EXISTS (SELECT FROM hefu.catalogue_change c WHERE c.id = dossier.id)
  OR EXISTS (SELECT FROM hefu.opening_application o WHERE o.id = dossier.id));
ALTER POLICY of_seen_dossiers ON hefu.event USING (
  split_part(stream, '/', 1) = 'dossier'
  AND (EXISTS (SELECT FROM hefu.share_request r WHERE r.id = split_part(stream, '/', 2))
    OR EXISTS (SELECT FROM hefu.annual_plan p WHERE p.id = split_part(stream, '/', 2))
    OR EXISTS (SELECT FROM hefu.catalogue_change c WHERE c.id = split_part(stream, '/', 2))
    OR EXISTS (SELECT FROM hefu.opening_application o WHERE o.id = split_part(stream, '/', 2))));
