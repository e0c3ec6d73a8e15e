import type { Deadline } from './deadline.js';
import type { Json } from './json.js';
import type { Notice } from './notice.js';
import type { Refusal } from './refusal.js';

/**
 * What `decide` needs to know of a command besides its type and data. All of it comes from the signed
 * envelope (or, for a deadline, from the durable timer), so deciding again years later sees the same.
 */
export interface CommandMeta {
  readonly commandId: string;
  /** The stream's id without its category: `GX-2026-000123`. */
  readonly caseId: string;
  /** Signed time of receipt, ISO 8601 with offset. The only "now" a decision knows. */
  readonly at: string;
  readonly actor: Actor;
}

/** Who acts. The person's name is not here: it is resolved from the directory and never hashed. */
export interface Actor {
  readonly user: string;
  readonly department: string;
  readonly roles: readonly string[];
}

export interface Command<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
  readonly meta: CommandMeta;
}

/**
 * Something that has happened. `rule` is the id of the rule that decided it (`A2`, `B9`), or
 * `setting:<name>` where a setting and no law decided, or `engine` for the record itself.
 */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly at: string;
  readonly actor: Actor;
  readonly rule: string;
  readonly data: Data;
}

export type Decision<E> =
  | { readonly kind: 'accepted'; readonly events: readonly E[] }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * A rule written once, with five users: the workflow (live), the projections, the queries, the auditor
 * (decides again and compares) and the rehearsal. All four functions are pure and total over their types.
 */
export interface Decider<S extends { readonly status: string }, C extends Command, E extends DomainEvent> {
  readonly initial: S;
  readonly decide: (state: S, command: C) => Decision<E>;
  readonly evolve: (state: S, event: E) => S;
  /** The timers that must be running now, earliest first. */
  readonly deadlines: (state: S) => readonly Deadline[];
  /** Who is told of `event`; `state` is the state after it. */
  readonly notices: (event: E, state: S) => readonly Notice[];
  /** Nothing can happen to the case any more: the workflow may end. */
  readonly finished: (state: S) => boolean;
  /** The read model of one case, as shown to users and stored by the projection. */
  readonly view: (state: S) => Json;
}
