import type { DomainEvent } from '../domain/decider.js';
import type { RecordEntry } from '../domain/recording.js';

/**
 * The event a refused command leaves in the stream of attempts: who asked for what, and every reason against it.
 * @param version of the stream when it was refused, so that the refusal can be decided again on the same state.
 */
export function refusedEvent(entry: RecordEntry, version: number): DomainEvent {
  const { at, actor, envelope, refusals } = entry;
  return {
    type: 'CommandRefused',
    at,
    actor,
    rule: refusals.find(({ rule }) => rule !== undefined)?.rule ?? 'engine',
    data: {
      command: envelope?.type ?? null,
      refusals: refusals.map((refusal) => ({ ...refusal })),
      version,
    },
  };
}
