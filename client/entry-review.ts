import { catalogueDecider } from '../domain/catalogue/decider.js';
import { compareContents, type ContentComparison } from '../domain/catalogue/compare-contents.js';
import type { EntryFinding } from '../domain/catalogue/entry-finding.js';
import type { CatalogueEvent, SubmissionKind } from '../domain/catalogue/events.js';
import { initialCatalogueState } from '../domain/catalogue/state.js';
import { allEvents } from './all-events.js';
import type { HefuConnection } from './connection.js';

/** What lies with the authority, as it has to be seen by whoever reviews it. */
export interface WaitingReview {
  readonly kind: SubmissionKind;
  readonly reason: string | null;
  /** User id. */
  readonly by: string;
  readonly at: string;
  /** Against what stands now; nothing for a first publication, which is of the whole. */
  readonly difference: ContentComparison;
  /** What the check found in it when it was sent (A6). */
  readonly findings: readonly EntryFinding[];
}

export interface EntryReview {
  readonly waiting: WaitingReview | null;
  /** Sent back last, where nothing has been sent since. */
  readonly returned: { readonly kind: SubmissionKind; readonly reason: string; readonly at: string } | null;
}

/** What of an entry waits for review, or was sent back; of an entry nobody knows, nothing. */
export async function entryReview(hefu: HefuConnection, code: string): Promise<EntryReview> {
  // The log's rows of a catalogue stream are its decider's own events.
  const events = (await allEvents(hefu, `catalogue/${code}`)) as unknown as readonly CatalogueEvent[];
  const state = events.reduce(catalogueDecider.evolve, initialCatalogueState);
  if (state.status === 'unregistered') return { waiting: null, returned: null };
  const sent = events.findLast((event) => event.type === 'EntrySubmitted');
  const submission = 'submission' in state ? state.submission : null;
  const returned = 'returned' in state ? state.returned : null;
  return {
    waiting:
      submission === null
        ? null
        : {
            kind: submission.kind,
            reason: submission.reason,
            by: submission.by,
            at: submission.at,
            difference: compareContents(state.content, submission.content),
            findings: sent?.data.findings ?? [],
          },
    returned: returned === null ? null : { kind: returned.kind, reason: returned.reason, at: returned.at },
  };
}
