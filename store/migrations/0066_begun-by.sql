-- 我发起的: what a person has begun, without reading all they have done since.
CREATE INDEX event_begun_by ON hefu.event (actor, at DESC) INCLUDE (stream) WHERE type = 'RequestDrafted';
