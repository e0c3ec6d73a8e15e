import type { EntryContent } from './entry.js';
import type { SubmissionKind } from './events.js';

/** What lies with the authority, and who sent it. */
export interface Submission {
  readonly kind: SubmissionKind;
  readonly content: EntryContent;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/** What the authority sent back; the content is kept, so that nobody has to type it again. */
export interface Returned {
  readonly kind: SubmissionKind;
  readonly content: EntryContent;
  readonly reason: string;
  readonly at: string;
}

/** A16: facts the provider states of an entry in force. */
export interface EntryFacts {
  readonly lastUpdate: { readonly on: string; readonly note: string; readonly by: string } | null;
  readonly service: {
    readonly checkedOn: string;
    readonly effective: boolean;
    readonly note: string;
  } | null;
}

interface Known extends EntryFacts {
  readonly code: string;
  readonly content: EntryContent;
}

/**
 * An entry others rely on. `listed`: taken over from an existing register, not reviewed here. `published`:
 * reviewed and announced (B4). `changing`: still in force as it was, and a change lies with the authority.
 */
export type EntryInForce =
  | (Known & { readonly status: 'listed' | 'published'; readonly returned: Returned | null })
  | (Known & {
      readonly status: 'changing';
      readonly from: 'listed' | 'published';
      readonly submission: Submission;
    });

/** The stream `catalogue/<code>`. */
export type CatalogueState =
  | { readonly status: 'unregistered' }
  | (Known & { readonly status: 'draft'; readonly returned: Returned | null })
  | (Known & { readonly status: 'in-review'; readonly submission: Submission })
  | EntryInForce
  | (Known & { readonly status: 'retired'; readonly reason: string; readonly retiredAt: string });

export type CatalogueStatus = CatalogueState['status'];
export type KnownEntryState = Exclude<CatalogueState, { readonly status: 'unregistered' }>;

export const initialCatalogueState: CatalogueState = { status: 'unregistered' };

/** Whether others may rely on the entry: request it, plan with it, be told that it exists. */
export function isInForce(state: CatalogueState): state is EntryInForce {
  return state.status === 'listed' || state.status === 'published' || state.status === 'changing';
}

/** The content somebody has written last: what lies with the authority, else what stands. */
export function latestContent(state: KnownEntryState): EntryContent {
  return state.status === 'changing' || state.status === 'in-review'
    ? state.submission.content
    : state.content;
}
