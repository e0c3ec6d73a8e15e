import type { Projection } from './projection.js';

/** A person; name and address stand in hefu.personal_data, are never folded and survive a rebuild. */
export const personProjection: Projection = {
  category: 'person',
  tables: [{ name: 'hefu.person', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.person (user_id, department, roles, active, version, view)
     SELECT view ->> 'user', view ->> 'department', array(SELECT jsonb_array_elements_text(view -> 'roles')),
            view ->> 'status' = 'active', version, view
     FROM shown
     ON CONFLICT (user_id) DO UPDATE SET
       department = excluded.department, roles = excluded.roles, active = excluded.active,
       version = excluded.version, view = excluded.view`,
    `INSERT INTO hefu.personal_data (user_id, name, email, salt)
     SELECT view ->> 'user', personal ->> 'name', personal ->> 'email', decode(personal ->> 'salt', 'base64')
     FROM shown WHERE personal ? 'name'
     ON CONFLICT (user_id) DO UPDATE SET name = excluded.name, email = excluded.email, salt = excluded.salt`,
    `DELETE FROM hefu.personal_data d USING shown WHERE d.user_id = shown.view ->> 'user' AND personal ? 'erased'`,
    `UPDATE hefu.delivery d SET address = NULL FROM shown, hefu.notice n
     WHERE personal ? 'erased' AND n.recipient = shown.view ->> 'user' AND d.notice_id = n.id`,
  ],
};
