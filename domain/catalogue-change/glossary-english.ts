import type { EventType } from './events.js';

/** What happens to a reported change, in English; an event without its translation does not compile. */
export const changeEventsEnglish = {
  ChangeReported: 'Change reported',
  AdjustmentRecorded: 'Catalogue adjusted',
  ReviewClockStarted: 'Period of review began',
  AdjustmentReturned: 'Adjustment returned or withdrawn',
  PublicationRecorded: 'Entry reviewed and published',
  DeclaredUnaffected: 'Found to need no adjustment',
  ExtensionRequested: 'Extension requested',
  ExtensionGranted: 'Extension granted',
  ExtensionDenied: 'Extension denied',
  ChangeDateCorrected: 'Date of the change corrected',
  ChangeWithdrawn: 'Report withdrawn',
  ProviderUrged: 'Provider urged',
  LetterSigned: 'Letter signed',
  CalendarAdopted: 'New holiday arrangement adopted',
  DeadlineReminded: 'Deadline reminder',
  RemindersSkipped: 'Outdated reminders skipped',
  DeadlinePassed: 'Overdue',
  Escalated: 'Escalated',
  DeadlineMoved: 'Deadline moved',
  LatenessCorrected: 'Record of lateness corrected',
} as const satisfies Record<EventType, string>;
