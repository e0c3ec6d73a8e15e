import type { CaseProcess } from '../domain/case-process.js';
import type { Command, Decider, DomainEvent } from '../domain/decider.js';

export interface AnyState {
  readonly status: string;
}

/** Any decider: states, commands and events pass through it as the log has them. */
export type AnyDecider = Decider<AnyState, Command, DomainEvent>;
export type AnyProcess = CaseProcess<AnyState, Command, DomainEvent>;
