import type { CalendarView } from '../../calendar/calendar-view.js';
import type { DomainEvent } from '../decider.js';
import type { ObligationEventData } from '../obligation/obligation-events.js';
import type { CountedObligation } from '../obligation/obligation.js';
import type { RuleSetChoice } from '../rule-sets/choose-rule-set.js';
import type { ChangeSettings } from './change-settings.js';
import type { ChangeCause, ChangeTerms } from './change-terms.js';
import type { EntryEvent, EntrySnapshot } from './context.js';

/** By an event of the entry's own stream, or by a person's word for it. */
export type Evidence =
  | { readonly by: 'entry'; readonly event: EntryEvent }
  | { readonly by: 'statement'; readonly on: string; readonly note: string };

export interface CatalogueChangeEventData extends ObligationEventData {
  readonly ChangeReported: {
    readonly id: string;
    readonly entry: EntrySnapshot;
    readonly provider: { readonly code: string; readonly name: string };
    readonly reporter: { readonly user: string; readonly department: string };
    /** The maintained system or project (A5); empty where the change has none. */
    readonly system: string;
    readonly cause: ChangeCause;
    readonly what: string;
    readonly changedOn: string;
    readonly terms: ChangeTerms;
    readonly termsChoice: RuleSetChoice | null;
    readonly settings: ChangeSettings;
    readonly calendar: CalendarView;
    readonly obligation: CountedObligation;
  };
  readonly AdjustmentRecorded: {
    readonly evidence: Evidence;
    /** When the entry was changed: not when the case heard of it. */
    readonly metAt: string;
    /** Whether the authority has still to review it. */
    readonly next: 'in-review' | 'completed';
  };
  readonly ReviewClockStarted: { readonly obligation: CountedObligation };
  /** The authority sent the revision back, or the department took it back: it is owed as before. */
  readonly AdjustmentReturned: { readonly event: EntryEvent };
  readonly PublicationRecorded: { readonly evidence: Evidence; readonly metAt: string };
  readonly DeclaredUnaffected: { readonly reason: string };
  readonly ExtensionRequested: { readonly workingDays: number; readonly reason: string };
  readonly ExtensionGranted: { readonly workingDays: number; readonly note: string };
  readonly ExtensionDenied: { readonly reason: string };
  readonly ChangeDateCorrected: { readonly from: string; readonly to: string; readonly reason: string };
  readonly ChangeWithdrawn: { readonly reason: string };
  readonly ProviderUrged: { readonly message: string };
  readonly LetterSigned: { readonly letter: string; readonly documentNo: string };
  readonly CalendarAdopted: { readonly calendar: CalendarView; readonly notice: string };
}

export type EventType = keyof CatalogueChangeEventData;
export type EventOf<T extends EventType> = DomainEvent<T, CatalogueChangeEventData[T]>;
export type CatalogueChangeEvent = { [T in EventType]: EventOf<T> }[EventType];
