import type { Json } from '../domain/json.js';
import type { Question } from './arrival.js';
import type { TrustedKeys } from './verify-envelope.js';

/** What a run of a case starts from: its first run from the id alone, a later one from what the run before left. */
export interface CaseInput {
  readonly id: string;
  readonly keys: TrustedKeys;
  readonly limits?: RunLimits;
  readonly carried?: Carried;
}

/** When to continue as new, besides Temporal's own suggestion (which counts neither signals nor updates). */
export interface RunLimits {
  /** Hard limit of a run: 10,000 signals (temporal#10941). */
  readonly signals: number;
  /** Hard limit of a run: 2,000 updates. */
  readonly updates: number;
}

export const defaultRunLimits: RunLimits = { signals: 5000, updates: 1000 };

/** Undone work goes along: nothing that was accepted may be lost between two runs. */
export interface Carried {
  readonly state: Json;
  readonly version: number;
  /** Signals nobody has decided on yet. */
  readonly questions: readonly Question[];
  /** Notices that were still being sent. */
  readonly notices: readonly string[];
}
