import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Command, Decider, DomainEvent } from './decider.js';
import { engineActor } from './engine-refusals.js';
import { passingId } from './passing-id.js';
import type { Refusal } from './refusal.js';

/** A case lived in memory: for tests, for the rehearsal of a year, and to hold against what Temporal did. */
export interface LiveCase<S, E> {
  readonly caseId: string;
  readonly state: S;
  readonly events: readonly E[];
  /** Of the last command; empty when it was accepted. */
  readonly refusals: readonly Refusal[];
}

type Rules<S extends { readonly status: string }, C extends Command, E extends DomainEvent> = Decider<
  S,
  C,
  E
>;

export function newCase<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Rules<S, C, E>,
  caseId: string,
): LiveCase<S, E> {
  return { caseId, state: decider.initial, events: [], refusals: [] };
}

/** The case after a command: its events, or its refusals. */
export function afterCommand<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Rules<S, C, E>,
  live: LiveCase<S, E>,
  command: C,
): LiveCase<S, E> {
  const decision = decider.decide(live.state, command);
  if (decision.kind === 'refused') return { ...live, refusals: decision.refusals };
  const state = decision.events.reduce((now, event) => decider.evolve(now, event), live.state);
  return { ...live, state, events: [...live.events, ...decision.events], refusals: [] };
}

/** Time goes by until `until`: every deadline on the way passes at its own moment. */
export function afterTime<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Rules<S, C, E>,
  live: LiveCase<S, E>,
  until: string,
): LiveCase<S, E> {
  let now = live;
  for (;;) {
    const [first] = decider.deadlines(now.state);
    if (first === undefined || Date.parse(first.at) > Date.parse(until)) return now;
    // A deadline that a command moved into the past passes after that command, not before it was given.
    const given = now.events.at(-1)?.at ?? first.at;
    const at = shanghaiInstant(Math.max(Date.parse(first.at), Date.parse(given)));
    const meta = {
      commandId: passingId(first, now.events.length),
      caseId: live.caseId,
      at,
      actor: engineActor,
    };
    // `PassDeadline` is the one command every case type with a clock has.
    const command = {
      type: 'PassDeadline',
      data: { deadline: first.name },
      context: {},
      meta,
    } as unknown as C;
    const next = afterCommand(decider, now, command);
    if (next.events.length === now.events.length)
      throw new Error(`${first.name} at ${first.at}: nothing followed`);
    now = next;
  }
}
