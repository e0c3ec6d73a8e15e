import type { Command } from '../decider.js';
import type { EntryContent } from './entry.js';

/** By whom the content was brought: a person at a form, or a file. A file's changes are told in its own report. */
export type EntrySource = 'person' | 'import';

/** The entry's code is the stream's id (`meta.caseId`). */
type RegisterEntry = Command<
  'RegisterEntry',
  { readonly content: EntryContent; readonly source: EntrySource }
>;

/** The whole new content; what changed is worked out by `decide`. */
type ReviseEntry = Command<
  'ReviseEntry',
  { readonly content: EntryContent; readonly source: EntrySource; readonly reason: string | null }
>;

type RetireEntry = Command<'RetireEntry', { readonly reason: string }>;

export type CatalogueCommand = RegisterEntry | ReviseEntry | RetireEntry;
export type CatalogueCommandType = CatalogueCommand['type'];
