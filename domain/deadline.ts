/** A moment at which the case must act by itself. */
export interface Deadline {
  /** Stable within a case: `answer`, `answer/remind-5`, `answer/escalate-1`, … */
  readonly name: string;
  /** Instant at which it passes, ISO 8601 with offset (`+08:00`). */
  readonly at: string;
}
