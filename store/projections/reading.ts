import type { Projection } from './projection.js';

/** Stream `reading/<user>/<day>/<part>`, view `{ readings: [{ stream, kind, by, operator, at, sha256 }] }`. */
export const readingProjection: Projection = {
  category: 'reading',
  tables: [{ name: 'hefu.reading', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.reading (id, reader, day, streams, readings, version)
     SELECT substr(stream, 9), regexp_replace(stream, '^reading/(.*)/[^/]+/[^/]+$', '\\1'),
            split_part(stream, '/', -2)::date,
            ARRAY(SELECT DISTINCT one ->> 'stream' FROM jsonb_array_elements(view -> 'readings') AS one ORDER BY 1),
            view -> 'readings', version
     FROM shown
     ON CONFLICT (id) DO UPDATE SET
       streams = excluded.streams, readings = excluded.readings, version = excluded.version`,
  ],
};
