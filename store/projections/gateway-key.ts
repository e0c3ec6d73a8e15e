import type { Projection } from './projection.js';

/** Stream `gateway-key/<keyId>`, view `{ keyId, publicKey, since, until }`. */
export const gatewayKeyProjection: Projection = {
  category: 'gateway-key',
  tables: [{ name: 'hefu.gateway_key', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.gateway_key (key_id, public_key, since, until)
     SELECT view ->> 'keyId', view ->> 'publicKey', (view ->> 'since')::timestamptz, (view ->> 'until')::timestamptz
     FROM shown
     ON CONFLICT (key_id) DO UPDATE SET
       public_key = excluded.public_key, since = excluded.since, until = excluded.until`,
  ],
};
