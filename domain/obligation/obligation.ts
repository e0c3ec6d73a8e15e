/**
 * Something a department owes by a date counted in working days: an answer (A2, B7), a delivery (B10).
 * Pure data; the functions beside it say what must happen when.
 */
export interface Obligation {
  readonly name: string;
  /** The rule that makes it owed. */
  readonly rule: string;
  readonly startedOn: string;
  readonly workingDays: number;
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
