-- Who was signed out by the city's own sign-in is signed out here, by the name it knows them by.
CREATE INDEX web_session_by_subject ON hefu.web_session (subject) WHERE ended_at IS NULL;

-- 待办: what a department's office holds, by due date.
CREATE INDEX share_request_by_holder ON hefu.share_request
  ((view -> 'heldBy' ->> 'department'), (view -> 'heldBy' ->> 'role'), due_date, id);
