import type { Projection } from './projection.js';

/** Stream `dossier/<share request>`; `hashes` are of every file the record speaks of, those taken off the list too. */
export const dossierProjection: Projection = {
  category: 'dossier',
  tables: [{ name: 'hefu.dossier', rows: 'true' }],
  writes: [
    `INSERT INTO hefu.dossier (id, hashes, view, version)
     SELECT substr(stream, 9),
            ARRAY(SELECT one ->> 'sha256' FROM jsonb_array_elements(view -> 'files') AS one
                  UNION SELECT one -> 'docx' ->> 'sha256' FROM jsonb_array_elements(view -> 'letters') AS one
                  UNION SELECT one -> 'pdf' ->> 'sha256' FROM jsonb_array_elements(view -> 'letters') AS one
                        WHERE jsonb_typeof(one -> 'pdf') = 'object'
                  ORDER BY 1),
            view, version
     FROM shown
     ON CONFLICT (id) DO UPDATE SET hashes = excluded.hashes, view = excluded.view, version = excluded.version`,
  ],
};
