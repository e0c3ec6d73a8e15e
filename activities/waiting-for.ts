import type { Pool } from 'pg';
import { deadlineTerms as changeTerms } from '../domain/catalogue-change/glossary.js';
import type { digestWords } from '../domain/digest-words.js';
import { deadlineTerms as requestTerms } from '../domain/share-request/glossary.js';
import { listShareRequests } from '../store/list-share-requests.js';
import { listCatalogueChanges } from '../store/read-catalogue-changes.js';
import { listDemands } from '../store/read-demands.js';

type Waiting = Parameters<typeof digestWords>[0]['waiting'];

/** More than is read in a mail; the pages have the rest. */
const linesLimit = 50;

/** What waits for somebody's offices, whatever kind of case it is of, by due date. */
export async function waitingFor(
  pool: Pool,
  { department, roles }: { readonly department: string; readonly roles: readonly string[] },
): Promise<Waiting> {
  // What lies with the authority lies with whoever has that office.
  const held = { departments: [department, ''], roles };
  const [requests, changes, demands] = await Promise.all([
    listShareRequests(pool, { heldBy: { department, roles }, limit: linesLimit }),
    listCatalogueChanges(pool, { heldBy: held, limit: linesLimit }),
    listDemands(pool, { heldBy: held, limit: linesLimit }),
  ]);
  // Written by each case type's own `view`.
  const said = (view: object): Viewed => view as unknown as Viewed;
  const all = [
    ...requests.map(({ view }) => {
      const { id, resourceTitle, due, dueOf } = said(view);
      return { id, title: resourceTitle, due, term: requestTerms[dueOf ?? ''] ?? '期限', base: '/requests' };
    }),
    ...changes.map(({ view }) => {
      const { id, entryTitle, due, dueOf } = said(view);
      return { id, title: entryTitle, due, term: changeTerms[dueOf ?? ''] ?? '期限', base: '/changes' };
    }),
    ...demands.map(({ view }) => {
      const { id, title } = said(view);
      return { id, title, due: null, term: '期限', base: '/demands' };
    }),
  ];
  // Dates of the form YYYY-MM-DD; what has none comes last.
  const last = '9999-12-31';
  return all.toSorted((a, b) => ((a.due ?? last) < (b.due ?? last) ? -1 : 1)).slice(0, linesLimit);
}

interface Viewed {
  readonly id: string;
  readonly title: string;
  readonly resourceTitle: string;
  readonly entryTitle: string;
  readonly due: string | null;
  readonly dueOf: string | null;
}
