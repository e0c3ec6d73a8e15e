import type { CommandFields } from './command-fields.js';
import type { Command, Decider, DomainEvent } from './decider.js';

/**
 * All that `drive` needs to know of a case type. A new one is a decider and these few lines. It lives among the rules,
 * since the auditor holds what it says against Temporal's history.
 */
export interface CaseProcess<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
> {
  /** First segment of the stream and of the workflow id: `share-request`. */
  readonly category: string;
  readonly decider: Decider<S, C, E>;
  /** Commands people may give, with their data. */
  readonly commandFields: { readonly [type: string]: CommandFields };
  /** One line for Temporal's own page: what the case is and what it waits for. */
  readonly details: (state: S) => string;
  /** Search attributes of Temporal, by name; ids, enums and dates only. */
  readonly searchAttributes: (state: S) => { readonly [name: string]: string };
  /** What the timer says while it runs, in Chinese. */
  readonly timerSummary: (deadlineName: string) => string;
}
