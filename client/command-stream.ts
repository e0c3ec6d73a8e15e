import type { Command, Decider, DomainEvent } from '../domain/decider.js';
import type { Envelope } from '../domain/envelope.js';
import type { CommandAnswer, RecordEntry } from '../domain/recording.js';
import type { PersonalChange } from '../store/personal-change.js';
import { readStream, pageLimit } from '../store/read-stream.js';
import { record } from '../store/record.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';

const attemptsLimit = 8;

type Rules<S extends { readonly status: string }, C extends Command, E extends DomainEvent> = Decider<
  S,
  C,
  E
>;

/**
 * A command on a stream that has no clock and therefore no workflow (catalogue, directory, settings), or on a
 * case that has ended: fold, decide, append at that version; whoever came first is folded and asked again.
 */
export async function commandStream<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
>(
  hefu: HefuConnection,
  decider: Rules<S, C, E>,
  stream: string,
  envelope: Envelope,
  personal?: PersonalChange,
): Promise<CommandAnswer> {
  for (let attempt = 0; attempt < attemptsLimit; attempt += 1) {
    const { state, version } = await foldStream(hefu, decider, stream);
    const { entry, next } = decideEnvelope(decider, state, envelope);
    const view = entry.events.length > 0 ? decider.view(next) : null;
    const nextDeadline = decider.deadlines(next)[0]?.at ?? null;
    const outcome = await record(hefu.pool, {
      stream,
      version,
      entries: [entry],
      view,
      nextDeadline,
      ...(personal === undefined || entry.events.length === 0 ? {} : { personal }),
    });
    if (outcome.kind === 'recorded') {
      const events = entry.events.map(({ type }) => type);
      return entry.refusals.length > 0
        ? { kind: 'refused', refusals: entry.refusals }
        : { kind: 'accepted', version: outcome.version, events };
    }
    const known = outcome.answers[envelope.commandId];
    if (known !== undefined) return known;
  }
  throw new ServiceAway([
    '同一事项正有多人同时办理，请稍后再试。',
    'Several people are acting on the same thing. Please try again shortly.',
  ]);
}

/** The state a stream folds to, and its version; `decider.initial` and 0 where there is none. */
export async function foldStream<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
>(
  hefu: HefuConnection,
  decider: Rules<S, C, E>,
  stream: string,
): Promise<{ readonly state: S; readonly version: number }> {
  let state = decider.initial;
  let version = 0;
  for (;;) {
    const page = await readStream(hefu.pool, stream, version + 1, pageLimit);
    for (const event of page) {
      // The log's rows are this decider's own events.
      state = decider.evolve(state, event as unknown as E);
      version = event.seq;
    }
    if (page.length < pageLimit) return { state, version };
  }
}

/** What the decider says to a signed command, ready to be recorded, and the state after it. */
export function decideEnvelope<
  S extends { readonly status: string },
  C extends Command,
  E extends DomainEvent,
>(decider: Rules<S, C, E>, state: S, envelope: Envelope): { readonly entry: RecordEntry; readonly next: S } {
  const { commandId, type, data, context, actor, receivedAt } = envelope;
  const meta = { commandId, caseId: envelope.case, at: receivedAt, actor };
  const decision = decider.decide(state, { type, data, context: context ?? {}, meta } as unknown as C);
  const base = { commandId, at: receivedAt, actor, envelope };
  if (decision.kind === 'refused') {
    return { next: state, entry: { ...base, events: [], refusals: decision.refusals, notices: [] } };
  }
  let next = state;
  const notices = decision.events.flatMap((event) => {
    next = decider.evolve(next, event);
    return decider.notices(event, next);
  });
  return { next, entry: { ...base, events: decision.events, refusals: [], notices } };
}
