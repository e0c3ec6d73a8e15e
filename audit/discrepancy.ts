import type { Json } from '../domain/json.js';

/** Something on record that is not what it should be, named to the field. */
export interface Discrepancy {
  readonly stream: string;
  /** The event; 0 for the stream as a whole. */
  readonly seq: number;
  /** kebab-case; its sentence stands in `discrepancyTerms`. */
  readonly what: string;
  /** Where in the event, the notice or the history: `data.obligation.due`. */
  readonly field: string;
  readonly recorded: Json;
  /** What it should be: decided again, or told by the other half of the tally. */
  readonly expected: Json;
  /** Where in Temporal's history, if it is about that. */
  readonly history?: { readonly runId: string; readonly eventId: string };
}

/** Findings kept of one question; how many there were is counted. */
export const discrepanciesLimit = 1000;
