import type { Command, Decider, DomainEvent } from '../../domain/decider.js';
import type { Envelope } from '../../domain/envelope.js';
import type { Json } from '../../domain/json.js';
import type { RecordEntry, RecordRequest } from '../../domain/recording.js';
import type { ImportPorts, LoadedStream } from './import-ports.js';
import type { Pending } from './pending.js';

/** Folds a stream of our own log; its rows were written by this decider's events. */
export function foldStream<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  decider: Decider<S, C, E>,
  { stream, events }: LoadedStream,
): Pending<S> {
  const state = events.reduce<S>(
    (before, event) => decider.evolve(before, event as DomainEvent as E),
    decider.initial,
  );
  return { stream, version: events.at(-1)?.seq ?? 0, state, entries: [] };
}

/** Signs and decides one more command on a stream without a workflow. */
export async function decideCommand<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
>(
  decider: Decider<S, C, E>,
  pending: Pending<S>,
  command: Pick<C, 'type' | 'data'>,
  seal: ImportPorts['seal'],
): Promise<Pending<S>> {
  const envelope = await seal({
    case: pending.stream.slice(pending.stream.indexOf('/') + 1),
    type: command.type,
    data: command.data as { readonly [key: string]: Json },
  });
  const decision = decider.decide(pending.state, { ...command, meta: metaOf(envelope) } as C);
  const events = decision.kind === 'accepted' ? decision.events : [];
  let state = pending.state;
  const notices = events.flatMap((event) => {
    state = decider.evolve(state, event);
    return decider.notices(event, state);
  });
  const refusals = decision.kind === 'refused' ? decision.refusals : [];
  const { commandId, receivedAt: at, actor } = envelope;
  const entry: RecordEntry = { commandId, at, actor, envelope, events, refusals, notices };
  return { ...pending, state, entries: [...pending.entries, entry] };
}

/** What the store is asked to record of a stream. */
export function recordRequest<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
>(decider: Decider<S, C, E>, { stream, version, state, entries }: Pending<S>): RecordRequest {
  const isAccepted = entries.some(({ events }) => events.length > 0);
  return { stream, version, entries, view: isAccepted ? decider.view(state) : null, nextDeadline: null };
}

function metaOf(envelope: Envelope): Command['meta'] {
  return {
    commandId: envelope.commandId,
    caseId: envelope.case,
    at: envelope.receivedAt,
    actor: envelope.actor,
  };
}
