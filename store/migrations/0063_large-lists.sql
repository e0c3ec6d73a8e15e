-- Lists, counts and statistics over hundreds of thousands of cases.

-- Under row security a condition may use an index only where its functions leak nothing, and no operator of jsonb is
-- such: what lists are filtered by stands in columns of its own, taken out of the view.
ALTER TABLE hefu.share_request
  ADD COLUMN held_department text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'department') STORED,
  ADD COLUMN held_role text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'role') STORED,
  ADD COLUMN clock_started_on text GENERATED ALWAYS AS (view -> 'clock' ->> 'startedOn') STORED,
  ADD COLUMN clock_due text GENERATED ALWAYS AS (view -> 'clock' ->> 'due') STORED,
  ADD COLUMN clock_layer text GENERATED ALWAYS AS (view -> 'clock' ->> 'calendar') STORED,
  -- Instants of a view are written in Shanghai's time.
  ADD COLUMN answered_on text GENERATED ALWAYS AS (left(view -> 'clock' ->> 'metAt', 10)) STORED,
  -- What a case is found by; cut so that it fits into an index.
  ADD COLUMN words text GENERATED ALWAYS AS (
    lower(id || E'\n' || left(view ->> 'resourceTitle', 200) || E'\n' || left(view ->> 'purpose', 300))) STORED;

ALTER TABLE hefu.catalogue_change
  ADD COLUMN held_department text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'department') STORED,
  ADD COLUMN held_role text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'role') STORED;
ALTER TABLE hefu.demand
  ADD COLUMN held_department text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'department') STORED,
  ADD COLUMN held_role text GENERATED ALWAYS AS (view -> 'heldBy' ->> 'role') STORED;

-- 待办, and its count in the menu of every page.
DROP INDEX hefu.share_request_by_holder, hefu.catalogue_change_by_holder, hefu.demand_by_holder;
CREATE INDEX share_request_by_holder ON hefu.share_request (held_department, held_role, due_date, id);
CREATE INDEX catalogue_change_by_holder ON hefu.catalogue_change (held_department, held_role, due_date, id);
CREATE INDEX demand_by_holder ON hefu.demand (held_department, held_role, id);

-- The list in its order with what it is most often filtered by: a page is found without reading the cases themselves.
CREATE INDEX share_request_found ON hefu.share_request (due_date, id) INCLUDE (provider, requester, status, words);

-- 统计 of a year, from the index alone.
CREATE INDEX share_request_by_start ON hefu.share_request (clock_started_on)
  INCLUDE (provider, requester, status, clock_due, answered_on, clock_layer);

-- Asked once a statement, not once a row.
ALTER POLICY own_department ON hefu.share_request USING (
  (SELECT current_setting('hefu.viewer_citywide', true)) = 'yes'
  OR (SELECT nullif(current_setting('hefu.viewer_department', true), '')) IN (provider, requester));
-- A function with a setting of its own is called for every row; this one's body is bound already, and needs none.
ALTER FUNCTION hefu.sees(text[]) RESET ALL;
