import type { CalendarView } from '../../calendar/calendar-view.js';
import type { ChangeSettings } from './change-settings.js';
import type { ChangeTerms } from './change-terms.js';

/** The entry as the catalogue had it when the change was reported. */
export interface EntrySnapshot {
  readonly code: string;
  readonly title: string;
  /** Version of the entry's stream. */
  readonly version: number;
}

/** Types of a catalogue entry's events that a case is told of. */
export const notedEventTypes = [
  'EntryRevised',
  'EntrySubmitted',
  'EntryPublished',
  'EntryRetired',
  'EntryReturned',
  'SubmissionWithdrawn',
] as const;
export type NotedEventType = (typeof notedEventTypes)[number];

/**
 * One event of the entry's stream, as the gateway read it there: version, time and type are the log's. So a case
 * that is told late loses nothing: what counts is when the entry was changed, not when the case heard of it.
 */
export interface EntryEvent {
  readonly code: string;
  readonly version: number;
  readonly type: NotedEventType;
  /** Of the event itself. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** What the gateway attests beside the command. */
export interface CatalogueChangeContext {
  readonly entry?: EntrySnapshot;
  readonly provider?: { readonly code: string; readonly name: string };
  readonly settings?: ChangeSettings;
  readonly calendar?: CalendarView;
  readonly terms?: readonly ChangeTerms[];
  readonly entryEvent?: EntryEvent;
}
