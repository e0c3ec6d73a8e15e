import type { CalendarView } from '../../calendar/calendar-view.js';
import type { DomainEvent } from '../decider.js';
import type { Candidate, DepartmentSnapshot } from './context.js';
import type { DemandSettings } from './demand-settings.js';

export interface DemandEventData {
  readonly DemandRecorded: {
    readonly id: string;
    readonly title: string;
    readonly items: readonly string[];
    readonly purpose: string;
    readonly basis: string;
    readonly requester: DepartmentSnapshot;
    /** Null: nobody is likely, the authority has to find one. */
    readonly provider: DepartmentSnapshot | null;
    readonly candidates: readonly Candidate[];
    readonly settings: DemandSettings;
    readonly calendar: CalendarView;
  };
  readonly DemandForwarded: { readonly provider: DepartmentSnapshot; readonly reason: string };
  readonly ListedAnswered: {
    readonly entry: { readonly code: string; readonly title: string; readonly version: number };
    readonly note: string;
  };
  readonly CannotAnswered: { readonly reason: string };
  readonly OtherNamed: { readonly provider: DepartmentSnapshot | null; readonly reason: string };
  readonly DemandReopened: { readonly reason: string };
  readonly DemandClosed: { readonly automatic: boolean; readonly note: string };
  readonly DemandWithdrawn: { readonly reason: string };
  readonly AnswerReminded: { readonly workingDays: number; readonly sentOn: string };
  readonly CalendarAdopted: { readonly calendar: CalendarView; readonly notice: string };
}

export type EventType = keyof DemandEventData;
export type EventOf<T extends EventType> = DomainEvent<T, DemandEventData[T]>;
export type DemandEvent = { [T in EventType]: EventOf<T> }[EventType];
