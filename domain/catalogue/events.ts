import type { DomainEvent } from '../decider.js';
import type { EntrySource } from './commands.js';
import type { EntryContent } from './entry.js';
import type { EntryFinding } from './entry-finding.js';

/** Only the fields that changed: what they are now and what they were. */
interface Changes {
  readonly changes: Partial<EntryContent>;
  readonly was: Partial<EntryContent>;
}

/** What the authority is asked to review. */
export type SubmissionKind = 'publication' | 'revision' | 'retirement';

export interface CatalogueEventData {
  readonly EntryRegistered: {
    readonly code: string;
    readonly content: EntryContent;
    readonly source: EntrySource;
  };
  readonly EntryDrafted: {
    readonly code: string;
    readonly content: EntryContent;
    readonly findings: readonly EntryFinding[];
  };
  readonly EntryRevised: Changes & {
    readonly source: EntrySource;
    readonly reason: string | null;
    /** What the check of A6 found in the new content; a file's are in the report of its import. */
    readonly findings?: readonly EntryFinding[];
  };
  readonly EntrySubmitted: Changes & {
    readonly kind: SubmissionKind;
    readonly source: EntrySource;
    readonly reason: string | null;
    readonly findings: readonly EntryFinding[];
  };
  readonly SubmissionWithdrawn: { readonly kind: SubmissionKind; readonly reason: string };
  readonly EntryReturned: { readonly kind: SubmissionKind; readonly reason: string };
  readonly RevisionAbandoned: { readonly kind: SubmissionKind; readonly reason: string };
  readonly EntryPublished: Changes & {
    readonly kind: Exclude<SubmissionKind, 'retirement'>;
    readonly note: string;
  };
  readonly EntryRetired: { readonly reason: string };
  readonly UpdateRecorded: { readonly updatedOn: string; readonly note: string };
  readonly ServiceRecorded: {
    readonly checkedOn: string;
    readonly effective: boolean;
    readonly note: string;
  };
}

export type CatalogueEventType = keyof CatalogueEventData;
export type CatalogueEventOf<T extends CatalogueEventType> = DomainEvent<T, CatalogueEventData[T]>;
export type CatalogueEvent = { [T in CatalogueEventType]: CatalogueEventOf<T> }[CatalogueEventType];
