-- Every kind of case is read as share requests are: by its own departments, and by whoever supervises or audits.
CREATE POLICY auditor ON hefu.annual_plan FOR SELECT TO hefu_auditor USING (true);

GRANT SELECT ON hefu.catalogue_change, hefu.demand TO hefu_reader;

ALTER TABLE hefu.catalogue_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON hefu.catalogue_change TO hefu_app USING (true) WITH CHECK (true);
CREATE POLICY auditor ON hefu.catalogue_change FOR SELECT TO hefu_auditor USING (true);
CREATE POLICY own_department ON hefu.catalogue_change FOR SELECT TO hefu_reader USING (hefu.sees(provider));

ALTER TABLE hefu.demand ENABLE ROW LEVEL SECURITY;
CREATE POLICY application ON hefu.demand TO hefu_app USING (true) WITH CHECK (true);
CREATE POLICY auditor ON hefu.demand FOR SELECT TO hefu_auditor USING (true);
CREATE POLICY own_department ON hefu.demand FOR SELECT TO hefu_reader USING (hefu.sees(requester, provider));

CREATE POLICY of_seen_changes_and_demands ON hefu.event FOR SELECT TO hefu_reader USING (
  CASE split_part(stream, '/', 1)
    WHEN 'catalogue-change' THEN EXISTS (SELECT FROM hefu.catalogue_change c WHERE c.id = split_part(stream, '/', 2))
    WHEN 'demand' THEN EXISTS (SELECT FROM hefu.demand d WHERE d.id = split_part(stream, '/', 2))
    ELSE false
  END);
