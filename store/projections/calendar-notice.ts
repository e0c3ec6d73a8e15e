import type { Projection } from './projection.js';

/** Stream `calendar/<layer>`, view `{ layer, notices: [{ number, … }] }` in the order they were applied; one row a notice. */
export const calendarNoticeProjection: Projection = {
  category: 'calendar',
  tables: [{ name: 'hefu.calendar_notice', rows: 'true' }],
  writes: [
    `DELETE FROM hefu.calendar_notice c USING shown
     WHERE c.layer = shown.view ->> 'layer'
       AND NOT coalesce(shown.view -> 'notices' @> jsonb_build_array(jsonb_build_object('number', c.number)), false)`,
    `INSERT INTO hefu.calendar_notice (layer, number, position, view)
     SELECT view ->> 'layer', n.notice ->> 'number', n.position, n.notice
     FROM shown, jsonb_array_elements(coalesce(view -> 'notices', '[]')) WITH ORDINALITY AS n (notice, position)
     ON CONFLICT (layer, number) DO UPDATE SET position = excluded.position, view = excluded.view`,
  ],
};
