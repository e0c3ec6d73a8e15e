import type { DomainEvent } from '../decider.js';
import type { EntryNoteData } from '../entry-note/entry-note.js';
import type { DepartmentSnapshot, EntrySnapshot } from './context.js';
import type { ApplicantKind, DecisionKind, OpinionKind } from './fields.js';
import type { OpeningSettings } from './opening-settings.js';

/** Who asks. A natural person is known by the paper file only: the log keeps no name and no number of theirs. */
export interface Applicant {
  readonly kind: ApplicantKind;
  readonly name: string;
  /** 统一社会信用代码. */
  readonly creditCode: string;
  readonly paperFile: string;
}

/** What is proposed, and then decided. `reason` is required of a refusal, and of a grant against an opinion. */
export interface Proposed {
  readonly decision: DecisionKind;
  readonly scope: string;
  /** Null: no end was set. */
  readonly validUntil: string | null;
  readonly terms: string;
  readonly reason: string;
}

export interface Use {
  readonly usedFrom: string;
  readonly usedTo: string;
  readonly calls: number;
  readonly purpose: string;
}

interface Reasoned {
  readonly reason: string;
}

export interface OpeningEventData extends EntryNoteData {
  readonly OpeningApplied: {
    readonly id: string;
    readonly applicant: Applicant;
    readonly entry: EntrySnapshot;
    readonly provider: DepartmentSnapshot;
    readonly purpose: string;
    readonly scope: string;
    readonly receivedOn: string;
    readonly letterNo: string;
    readonly settings: OpeningSettings;
  };
  readonly DepartmentsConsulted: {
    readonly departments: readonly DepartmentSnapshot[];
    readonly question: string;
  };
  readonly OpinionRecorded: Reasoned & { readonly department: string; readonly opinion: OpinionKind };
  readonly OpeningSupplemented: { readonly note: string };
  /** `without`: those who had not answered. */
  readonly ConsultationClosed: Reasoned & { readonly without: readonly string[] };
  readonly OpeningProposed: Proposed;
  readonly OpeningReturned: Reasoned;
  /** A14: by interface, and no other way. */
  readonly OpeningGranted: Omit<Proposed, 'decision'> & { readonly channel: 'api'; readonly note: string };
  readonly OpeningRefused: Reasoned & { readonly note: string };
  readonly InterfaceRegistered: { readonly url: string };
  readonly CredentialRecorded: { readonly credential: string };
  readonly CredentialEnded: Reasoned & { readonly credential: string };
  readonly UseRecorded: Use;
  readonly OpeningSuspended: Reasoned;
  readonly OpeningResumed: Reasoned;
  readonly OpeningExpired: { readonly validUntil: string };
  readonly OpeningEnded: Reasoned;
  readonly OpeningWithdrawn: Reasoned;
}

export type EventType = keyof OpeningEventData;
export type EventOf<T extends EventType> = DomainEvent<T, OpeningEventData[T]>;
export type OpeningEvent = { [T in EventType]: EventOf<T> }[EventType];
