-- 待办 and its count on every page are found in indexes, whatever is held and however much: with both departments inside, row
-- security needs the cases themselves no more.
DROP INDEX hefu.share_request_by_holder, hefu.share_request_extension_asked, hefu.share_request_letter_to_sign;
CREATE INDEX share_request_by_holder ON hefu.share_request (held_department, held_role, due_date, id)
  INCLUDE (provider, requester);
CREATE INDEX share_request_extension_asked ON hefu.share_request (due_date, id) INCLUDE (provider, requester, status)
  WHERE view -> 'extension' ->> 'state' = 'asked';
CREATE INDEX share_request_letter_to_sign ON hefu.share_request (due_date, id) INCLUDE (provider, requester)
  WHERE view -> 'letters' @> '[{"signedBy": null}]'::jsonb;

-- Plans too wait for the commission: with a letter to sign, or a list to publish.
CREATE INDEX annual_plan_letter_to_sign ON hefu.annual_plan (due_date, id)
  WHERE view -> 'letters' @> '[{"signedBy": null}]'::jsonb AND status NOT IN ('closed', 'not-joined');
CREATE INDEX annual_plan_to_publish ON hefu.annual_plan (id)
  WHERE (status IN ('filed', 'filed-with-defects')
    OR (view -> 'list' ->> 'version')::integer > (view -> 'list' ->> 'publishedVersion')::integer)
    AND status NOT IN ('closed', 'not-joined');
