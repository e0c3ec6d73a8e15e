import type { Command } from '../decider.js';
import type { EntryContent } from './entry.js';

/** By whom the content was brought: a person at a form, or a file. A file's changes are told in its own report. */
export type EntrySource = 'person' | 'import';

/** What the gateway attests beside a command: entries of the same provider and name (A6: no duplicates). */
export interface CatalogueContext {
  /**
   * How the rules are read (docs/adr/0042-editions.md); absent in the first logs. 2: a draft is kept however incomplete,
   * what is missing is asked for when it is sent to review. 3: who is refused for want of an office is told whose doing it
   * is: the review is the authority's.
   */
  readonly edition?: number;
  readonly namesakes?: readonly { readonly code: string; readonly title: string }[];
}

export const catalogueEdition = 3;

/** Takes an entry over from a register that exists already: listed at once, not reviewed here. The code is the stream's id. */
type RegisterEntry = Command<
  'RegisterEntry',
  { readonly content: EntryContent; readonly source: EntrySource }
>;

/** Begins a new entry: nobody can request it before the authority has published it (B4). */
type DraftEntry = Command<'DraftEntry', { readonly content: EntryContent }>;

/**
 * The whole new content; what changed is worked out by `decide`. On a draft and on a listed entry it holds at
 * once, on a published one after the authority's review (B5).
 */
type ReviseEntry = Command<
  'ReviseEntry',
  { readonly content: EntryContent; readonly source: EntrySource; readonly reason: string | null }
>;

/** Asks the authority to review and publish (B4). */
type SubmitEntry = Command<'SubmitEntry', { readonly note: string }>;
type WithdrawSubmission = Command<'WithdrawSubmission', { readonly reason: string }>;
type ReturnEntry = Command<'ReturnEntry', { readonly reason: string }>;
type PublishEntry = Command<'PublishEntry', { readonly note: string }>;

/** What came back from the authority is not wanted any more: the entry stays as it stands, and nothing waits. */
type AbandonRevision = Command<'AbandonRevision', { readonly reason: string }>;

type RetireEntry = Command<'RetireEntry', { readonly reason: string }>;

/** Facts stated by the provider (A16): the data was updated; the interface was tried. They change no content. */
type RecordUpdate = Command<'RecordUpdate', { readonly updatedOn: string; readonly note: string }>;
type RecordService = Command<
  'RecordService',
  { readonly checkedOn: string; readonly effective: boolean; readonly note: string }
>;

export type CatalogueCommand = (
  | RegisterEntry
  | DraftEntry
  | ReviseEntry
  | SubmitEntry
  | WithdrawSubmission
  | ReturnEntry
  | PublishEntry
  | AbandonRevision
  | RetireEntry
  | RecordUpdate
  | RecordService
) & { readonly context?: CatalogueContext };
export type CatalogueCommandType = CatalogueCommand['type'];
export type CatalogueCommandOf<T extends CatalogueCommandType> = Extract<
  CatalogueCommand,
  { readonly type: T }
>;
