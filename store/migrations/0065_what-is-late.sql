-- 超期看板: what is late of each department is counted from the index of what is owed, which the closed cases are not in.
-- Lists in this order are found by share_request_found.
DROP INDEX hefu.share_request_by_due;
CREATE INDEX share_request_owed ON hefu.share_request (due_date, id) INCLUDE (provider, requester, clock_layer)
  WHERE due_date IS NOT NULL;
