import type { LadderStep } from '../settings/setting-values.js';

/**
 * Something a department owes by a date: an answer (A2, B7), a delivery (B10), a list filed by the end of March
 * (A10). Pure data; the functions beside it say what must happen when.
 */
export interface Obligation {
  readonly name: string;
  /** The rule that makes it owed. */
  readonly rule: string;
  /** The day it is counted from; where the date is fixed, the day it became owed. */
  readonly startedOn: string;
  readonly extendedByWorkingDays: number;
  readonly due: string;
  /** The arrangement of holidays up to the due date is not published yet. */
  readonly provisional: boolean;
  /** Steps of `reminderWorkingDays` that have been sent, skipped, or lay before the obligation began. */
  readonly reminded: readonly number[];
  readonly passed: boolean;
  /** Steps of the escalation ladder taken. */
  readonly level: number;
  /** Instant at which it was met, or null while it is owed. */
  readonly metAt: string | null;
}

/** One whose date is counted in working days, and is counted again when the calendar changes. */
export interface CountedObligation extends Obligation {
  readonly workingDays: number;
}

/** How an obligation is reminded of and escalated: settings, pinned on the case. */
export interface Insistence {
  /** Working days before the deadline; 0 is the day itself. Descending. */
  readonly reminderWorkingDays: readonly number[];
  readonly ladder: readonly LadderStep[];
}
