import type { EventType } from './events.js';
import type { ChangeCause } from './change-terms.js';
import type { CommandType } from './fields.js';
import type { DeadlineName, draftTerms } from './glossary.js';
import type { Party } from './permissions.js';
import type { Status } from './status.js';

/** The terms of `glossary.ts` in English; one without its translation does not compile. */
export const changeEnglish = {
  statuses: {
    adjusting: 'Entry to be adjusted',
    'in-review': 'Entry in review',
    completed: 'Completed',
    unaffected: 'No adjustment needed',
    withdrawn: 'Report withdrawn',
  } satisfies Record<Status, string>,
  causes: {
    system: 'Content of an information system changed',
    law: 'Laws or regulations changed',
    duty: 'Duties changed',
  } satisfies Record<ChangeCause, string>,
  commands: {
    Start: 'Report a change',
    NoteEntry: 'Record a revision of the entry',
    StateAdjustment: 'State that the entry is adjusted',
    StatePublication: 'State that the entry is published',
    DeclareUnaffected: 'Find that no adjustment is needed',
    RequestExtension: 'Request extension',
    GrantExtension: 'Grant extension',
    DenyExtension: 'Deny extension',
    CorrectChange: 'Correct the date of the change',
    Withdraw: 'Withdraw report',
    Remind: 'Urge',
    SignLetter: 'Sign letter',
    AdoptCalendar: 'Adopt new holiday arrangement',
    PassDeadline: 'Pass deadline',
  } satisfies Record<CommandType, string>,
  events: {
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
  } satisfies Record<EventType, string>,
  parties: {
    reporter: 'whoever reported',
    'provider.coordinator': 'provider’s coordinator',
    'provider.reviewer': 'provider’s handler',
    'provider.planner': 'provider’s planner',
    'provider.section-head': 'provider’s section head',
    'provider.approver': 'provider’s deputy head',
    'provider.head': 'provider’s head',
    commission: 'the commission',
    admin: 'administrator',
    keeper: 'the system (catalogue and year)',
    engine: 'the system',
  } satisfies Record<Party, string>,
  starters: 'the provider or the commission',
  deadlines: {
    adjust: 'Entry to be adjusted by',
    review: 'Review and publication due',
  } satisfies Record<DeadlineName, string>,
  drafts: {
    'urging-letter': 'urging letter',
    'supervision-request': 'request for supervision',
  } satisfies Record<keyof typeof draftTerms, string>,
} as const;
