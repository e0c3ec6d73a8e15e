import type { CalendarView } from '../../calendar/calendar-view.js';
import type { Candidate, DepartmentSnapshot } from './context.js';
import type { DemandSettings } from './demand-settings.js';
import type { Status } from './status.js';

/** Who was asked, when, and what came of it: a need is followed from one department to the next. */
export interface Asked {
  readonly provider: DepartmentSnapshot | null;
  readonly on: string;
  readonly outcome: 'waiting' | 'listed' | 'cannot' | 'another';
  readonly reason: string;
}

export interface DemandCase {
  readonly status: Status;
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly requester: DepartmentSnapshot;
  readonly provider: DepartmentSnapshot | null;
  readonly candidates: readonly Candidate[];
  readonly settings: DemandSettings;
  readonly calendar: CalendarView;
  readonly asked: readonly Asked[];
  /** Steps of `demandReminderWorkingDays` taken since it was last sent. */
  readonly reminded: readonly number[];
  readonly entry: { readonly code: string; readonly title: string; readonly version: number } | null;
  /** Date since which it is where it is. */
  readonly since: string;
}

export type DemandState = { readonly status: 'none' } | DemandCase;

export const initialState: DemandState = { status: 'none' };
