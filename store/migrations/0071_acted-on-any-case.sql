-- 已办, 我发起的: of every kind of case, not of requests alone.
DROP INDEX hefu.event_by_actor;
DROP INDEX hefu.event_begun_by;
CREATE INDEX event_by_actor ON hefu.event (actor, at DESC) INCLUDE (stream)
  WHERE actor <> 'engine'
    AND split_part(stream, '/', 1) IN ('share-request', 'annual-plan', 'catalogue-change', 'demand', 'opening-application');
CREATE INDEX event_begun_by ON hefu.event (actor, at DESC) INCLUDE (stream)
  WHERE seq = 1
    AND split_part(stream, '/', 1) IN ('share-request', 'annual-plan', 'catalogue-change', 'demand', 'opening-application');
