import type { LadderStep } from '../settings/setting-values.js';

/** The events every obligation speaks in, whatever the case type. */
export interface ObligationEventData {
  /** A reminder before the deadline; `skipped` are earlier steps nobody was there to send. */
  readonly DeadlineReminded: {
    readonly deadline: string;
    readonly due: string;
    readonly workingDaysLeft: number;
    readonly skipped: readonly number[];
  };
  /** Reminders whose day has gone by while the engine was away: skipped, not sent late. */
  readonly RemindersSkipped: { readonly deadline: string; readonly steps: readonly number[] };
  readonly DeadlinePassed: { readonly deadline: string; readonly due: string };
  readonly Escalated: {
    readonly deadline: string;
    readonly due: string;
    /** 1 for the first step of the ladder. */
    readonly level: number;
    readonly afterWorkingDays: number;
    readonly notify: LadderStep['notify'];
    readonly draft: LadderStep['draft'];
    readonly listForCircular: boolean;
  };
  readonly DeadlineMoved: {
    readonly deadline: string;
    readonly from: string;
    readonly to: string;
    readonly why: string;
    readonly provisional: boolean;
    readonly startedOn: string;
    readonly extendedByWorkingDays: number;
    /** Reminders that lie before this event under the new date. */
    readonly reminded: readonly number[];
  };
  /** The deadline was recorded as passed, but what was owed had been received in time, or the date has moved. */
  readonly LatenessCorrected: { readonly deadline: string; readonly due: string; readonly why: string };
}
