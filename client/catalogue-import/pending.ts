import type { RecordEntry } from '../../domain/recording.js';

/** One stream folded, and what is to be recorded on it. */
export interface Pending<S> {
  readonly stream: string;
  /** Last seq in the log. */
  readonly version: number;
  readonly state: S;
  readonly entries: readonly RecordEntry[];
}
