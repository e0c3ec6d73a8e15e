import type { Command, Decider, DomainEvent } from '../domain/decider.js';
import type { Fold } from '../store/rebuild.js';

/** How the log's rows of a decider's own events become its read model. */
export function foldOf<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Decider<S, C, E>,
): Fold {
  return (events) => {
    const state = events.reduce((now, event) => decider.evolve(now, event as unknown as E), decider.initial);
    return { view: decider.view(state), nextDeadline: decider.deadlines(state)[0]?.at ?? null };
  };
}
