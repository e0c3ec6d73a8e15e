import type { CalendarView } from '../../calendar/calendar-view.js';
import type { GrantedItem } from '../command-fields.js';
import type { DomainEvent } from '../decider.js';
import type { EntryNoteData } from '../entry-note/entry-note.js';
import type { ObligationEventData } from '../obligation/obligation-events.js';
import type { CountedObligation } from '../obligation/obligation.js';
import type { RuleSetChoice } from '../rule-sets/choose-rule-set.js';
import type { DeliveryMode, RuleSet } from '../rule-sets/rule-set.js';
import type { CaseSettings } from '../settings/case-settings.js';
import type { DepartmentSnapshot, ResourceSnapshot } from './context.js';
import type { Contradiction } from './contradictions.js';

/** The decision's data, as proposed and as approved. */
export interface AnswerTerms {
  readonly conditions: string;
  readonly validUntil: string | null;
  readonly mode: DeliveryMode | null;
  readonly items: readonly GrantedItem[];
  readonly reasons: readonly string[];
  readonly basis: readonly string[];
}

export interface ShareRequestEventData extends ObligationEventData, EntryNoteData {
  readonly RequestDrafted: {
    readonly id: string;
    readonly letter: string;
    readonly resource: ResourceSnapshot;
    readonly requester: DepartmentSnapshot;
    readonly provider: DepartmentSnapshot;
    readonly purpose: string;
    readonly basis: string;
    readonly scenario: string;
    readonly scope: string;
    readonly timeLimit: string;
    readonly mode: DeliveryMode | null;
    readonly items: readonly string[];
    readonly ruleSetChoice: RuleSetChoice | null;
    readonly settings: CaseSettings;
  };
  readonly ConsentGiven: { readonly note: string };
  readonly RequestSubmitted: {
    readonly ruleSet: RuleSet;
    readonly calendar: CalendarView;
    readonly submittedOn: string;
    readonly note: string;
    /** A person's choice that holds from here on; null: by the day. */
    readonly ruleSetChoice: RuleSetChoice | null;
  };
  readonly DispatchRecorded: { readonly sentOn: string | null; readonly letterNo: string };
  /** The evidence of receipt (A2); `by: platform` when the online application itself is the receipt (B6a). */
  readonly ApplicationReceived: {
    readonly receivedOn: string;
    readonly by: 'provider' | 'counter' | 'platform';
    readonly incomingNo: string;
    readonly letterNo: string;
    readonly sealed: boolean | null;
    readonly scan: string;
    /** Dates that contradict each other; reported, never corrected by the engine. */
    readonly contradictions: readonly Contradiction[];
  };
  readonly ClockStarted: {
    readonly ruleSet: RuleSet;
    readonly calendar: CalendarView;
    readonly obligation: CountedObligation;
    readonly ruleSetChoice: RuleSetChoice | null;
  };
  readonly ReceiptCorrected: { readonly from: string; readonly to: string; readonly reason: string };
  readonly PaperMissingReminded: { readonly workingDays: number; readonly submittedOn: string };
  readonly LetterMisdirected: { readonly reason: string; readonly rightProvider: string };
  readonly SupplementRequested: { readonly missing: readonly string[]; readonly answers: boolean };
  readonly SupplementReceived: { readonly receivedOn: string; readonly note: string };
  readonly DecisionProposed: {
    readonly decision: 'approve' | 'refuse';
    readonly terms: AnswerTerms;
    readonly note: string;
  };
  readonly ProposalEndorsed: { readonly note: string };
  readonly ReturnedToHandler: { readonly reason: string };
  /** `automatic`: granted at once, without a reviewer (A1). */
  readonly ApplicationApproved: {
    readonly terms: AnswerTerms;
    readonly automatic: boolean;
    readonly graceEndsAt: string | null;
  };
  readonly ApplicationRefused: { readonly terms: AnswerTerms; readonly graceEndsAt: string };
  readonly AnswerSent: { readonly decision: 'approve' | 'refuse' };
  readonly AnswerRecalled: { readonly reason: string };
  readonly DeliveryClockStarted: { readonly calendar: CalendarView; readonly obligation: CountedObligation };
  readonly ExtensionRequested: { readonly workingDays: number; readonly reason: string };
  readonly ExtensionGranted: { readonly workingDays: number; readonly note: string };
  readonly ExtensionDenied: { readonly reason: string };
  readonly CaseReassigned: { readonly to: string; readonly reason: string };
  readonly ResourceDelivered: { readonly mode: DeliveryMode; readonly reference: string };
  readonly ReceiptConfirmed: { readonly note: string };
  readonly RequestClosed: { readonly automatic: boolean; readonly note: string };
  readonly ProviderUrged: { readonly message: string };
  readonly RequestWithdrawn: { readonly reason: string };
  readonly LetterSigned: { readonly letter: string; readonly documentNo: string };
  readonly CalendarAdopted: { readonly calendar: CalendarView; readonly notice: string };
  /** The consent's term has run out (`validUntil`). */
  readonly UseExpired: { readonly validUntil: string };
}

export type EventType = keyof ShareRequestEventData;

export type ShareRequestEvent = {
  [T in EventType]: DomainEvent<T, ShareRequestEventData[T]>;
}[EventType];

export type EventOf<T extends EventType> = DomainEvent<T, ShareRequestEventData[T]>;
