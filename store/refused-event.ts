import type { DomainEvent } from '../domain/decider.js';
import type { RecordEntry } from '../domain/recording.js';

/** The event a refused command leaves in the stream of attempts: who asked for what, and every reason against it. */
export function refusedEvent(entry: RecordEntry): DomainEvent {
  const { at, actor, envelope, refusals } = entry;
  return {
    type: 'CommandRefused',
    at,
    actor,
    rule: refusals.find(({ rule }) => rule !== undefined)?.rule ?? 'engine',
    data: { command: envelope?.type ?? null, refusals: refusals.map((refusal) => ({ ...refusal })) },
  };
}
