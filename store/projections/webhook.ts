import type { Projection } from './projection.js';

/** Stream `webhook/<id>`; its secret and how far it has got stand in hefu.webhook_feed and survive a rebuild. */
export const webhookProjection: Projection = {
  category: 'webhook',
  tables: [{ name: 'hefu.webhook', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.webhook (id, department, status, version, view)
     SELECT view ->> 'id', view ->> 'department', view ->> 'status', version, view FROM shown
     ON CONFLICT (id) DO UPDATE SET
       department = excluded.department, status = excluded.status, version = excluded.version, view = excluded.view`,
  ],
};
