import type { Json } from '../../domain/json.js';
import { searchWords } from '../search-words.js';
import type { Projection } from './projection.js';

/** What the entry is found by travels beside the view's own fields and is taken out before the view is kept. */
const wordsKey = ' words';

export const catalogueEntryProjection: Projection = {
  category: 'catalogue',
  tables: [
    { name: 'hefu.catalogue_entry', rows: 'true' },
    { name: 'hefu.catalogue_words', rows: 'true' },
  ],
  indexed: async (view) => {
    const { title, code } = view as { readonly title: string; readonly code: string };
    const words = `${await searchWords(title)} ${code.toLowerCase()}`;
    return { ...(view as { readonly [field: string]: Json }), [wordsKey]: words };
  },
  writes: [
    `INSERT INTO hefu.catalogue_entry (code, title, provider, class, status, awaiting_review, project, version, view)
     SELECT view ->> 'code', view ->> 'title', view ->> 'provider', view ->> 'class', view ->> 'status',
            coalesce(view -> 'submission', 'null') <> 'null', view ->> 'project', version, view - ' words'
     FROM shown
     ON CONFLICT (code) DO UPDATE SET
       title = excluded.title, provider = excluded.provider, class = excluded.class, status = excluded.status,
       awaiting_review = excluded.awaiting_review, project = excluded.project,
       version = excluded.version, view = excluded.view`,
    `INSERT INTO hefu.catalogue_words AS w (code, provider, class, openness, status, awaiting_review, project, words)
     SELECT view ->> 'code', view ->> 'provider', view ->> 'class', view ->> 'openness', view ->> 'status',
            coalesce(view -> 'submission', 'null') <> 'null', view ->> 'project', view ->> ' words'
     FROM shown
     ON CONFLICT (code) DO UPDATE SET
       provider = excluded.provider, class = excluded.class, openness = excluded.openness, status = excluded.status,
       awaiting_review = excluded.awaiting_review, project = excluded.project, words = excluded.words`,
  ],
};
