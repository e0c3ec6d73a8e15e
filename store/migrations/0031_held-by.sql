-- 待办: what a department's office holds, by due date.
CREATE INDEX share_request_by_holder ON hefu.share_request
  ((view -> 'heldBy' ->> 'department'), (view -> 'heldBy' ->> 'role'), due_date, id);
