import type { DomainEvent } from '../decider.js';
import type { EntrySource } from './commands.js';
import type { EntryContent } from './entry.js';

type EntryRegistered = DomainEvent<
  'EntryRegistered',
  { readonly code: string; readonly content: EntryContent; readonly source: EntrySource }
>;

/** Only the fields that changed: what they are now and what they were. */
type EntryRevised = DomainEvent<
  'EntryRevised',
  {
    readonly changes: Partial<EntryContent>;
    readonly was: Partial<EntryContent>;
    readonly source: EntrySource;
    readonly reason: string | null;
  }
>;

type EntryRetired = DomainEvent<'EntryRetired', { readonly reason: string }>;

export type CatalogueEvent = EntryRegistered | EntryRevised | EntryRetired;
export type CatalogueEventType = CatalogueEvent['type'];
