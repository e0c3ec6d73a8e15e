import type { CommandFields } from '../domain/command-fields.js';
import { misshapen } from '../domain/command-fields.js';
import type { Deadline } from '../domain/deadline.js';
import type { Command, Decider, DomainEvent } from '../domain/decider.js';
import { engineActor, engineRefusal, unknownActor } from '../domain/engine-refusals.js';
import { excerpt, isEnvelope } from '../domain/envelope-guard.js';
import { passingId } from '../domain/passing-id.js';
import type { RecordEntry } from '../domain/recording.js';
import type { Refusal } from '../domain/refusal.js';
import { forgery, type TrustedKeys } from './verify-envelope.js';

/** A gateway's clock may be ahead of the server's by this much. */
const clockToleranceMs = 5 * 60_000;

/** What is asked of a case. */
export interface Question {
  /**
   * The command's id, if it is genuine. What is not is recorded under an id made up by the workflow: an id that
   * a stranger chooses could be one that the engine or somebody else will need.
   */
  readonly commandId: string;
  readonly raw: unknown;
  /** Why it cannot be trusted or read, if so. */
  readonly distrust: Refusal | null;
}

export interface Desk<S extends { readonly status: string }, C extends Command, E extends DomainEvent> {
  readonly caseId: string;
  readonly decider: Decider<S, C, E>;
  readonly now: { readonly at: string; readonly ms: number };
}

export interface Decided<S> {
  readonly entry: RecordEntry;
  readonly state: S;
}

/** Decides on whatever came in: what cannot be trusted or read is refused on the record, never thrown. */
export function decideArrival<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
>(desk: Desk<S, C, E>, state: S, question: Question): Decided<S> {
  const { raw, commandId, distrust } = question;
  if (!isEnvelope(raw)) {
    const entry = { commandId, at: desk.now.at, actor: unknownActor, origin: excerpt(raw) };
    return {
      state,
      entry: { ...entry, events: [], refusals: [engineRefusal('malformed-command')], notices: [] },
    };
  }
  const base = { commandId, at: raw.receivedAt, actor: raw.actor, envelope: raw };
  if (distrust !== null) return { state, entry: { ...base, events: [], refusals: [distrust], notices: [] } };
  const { type, data, context, actor, receivedAt } = raw;
  const meta = { commandId, caseId: desk.caseId, at: receivedAt, actor };
  // The table of fields has been checked: this is the one place where JSON becomes a command.
  const command = { type, data, context: context ?? {}, meta } as unknown as C;
  return decided(desk.decider, state, command, base);
}

/** Time has come: the engine's own command, which nobody can send from outside. */
export function decidePassing<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
>(
  desk: Desk<S, C, E>,
  { state, version }: { readonly state: S; readonly version: number },
  deadline: Deadline,
): Decided<S> {
  const commandId = passingId(deadline, version);
  const { at } = desk.now;
  const data = { deadline: deadline.name };
  const meta = { commandId, caseId: desk.caseId, at, actor: engineActor };
  const command = { type: 'PassDeadline', data, context: {}, meta } as unknown as C;
  const base = { commandId, at, actor: engineActor, origin: { type: 'PassDeadline', data, at } };
  const result = decided(desk.decider, state, command, base);
  if (result.entry.events.length === 0) {
    throw new Error(`${desk.caseId}: ${deadline.name} was due at ${deadline.at} and nothing followed`);
  }
  return result;
}

/** Whom a case believes, and what it can read. */
export interface Trust {
  readonly caseId: string;
  readonly keys: TrustedKeys;
  readonly commandFields: { readonly [type: string]: CommandFields };
}

/** Why what came in is not a genuine, readable command to this case; null when it is. */
export function distrusted(trust: Trust, raw: unknown, nowMs: number): Refusal | null {
  if (!isEnvelope(raw)) return engineRefusal('malformed-command');
  const forged = forgery(raw, trust.keys);
  if (forged !== null) return forged;
  if (raw.case !== trust.caseId) return engineRefusal('wrong-case');
  if (Date.parse(raw.receivedAt) > nowMs + clockToleranceMs) return engineRefusal('received-ahead');
  const fields = Object.hasOwn(trust.commandFields, raw.type) ? trust.commandFields[raw.type] : undefined;
  const malformed = fields === undefined || misshapen(fields, raw.data).length > 0;
  return malformed ? engineRefusal('malformed-command') : null;
}

function decided<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Decider<S, C, E>,
  state: S,
  command: C,
  base: Omit<RecordEntry, 'events' | 'refusals' | 'notices'>,
): Decided<S> {
  const decision = decider.decide(state, command);
  if (decision.kind === 'refused') {
    return { state, entry: { ...base, events: [], refusals: decision.refusals, notices: [] } };
  }
  let next = state;
  const notices = decision.events.flatMap((event) => {
    next = decider.evolve(next, event);
    return decider.notices(event, next);
  });
  return { state: next, entry: { ...base, events: decision.events, refusals: [], notices } };
}
