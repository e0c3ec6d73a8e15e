import type { DomainEvent } from '../domain/decider.js';
import type { Json } from '../domain/json.js';
import type { RecordEntry } from '../domain/recording.js';

/** Who asked, where nobody authenticated could be found out. */
const unknownActor = { user: 'unknown', department: '', roles: [] };

/**
 * The event a refused command leaves in the stream of attempts. The actor is the one the envelope names: whether
 * that is true is among the refusals (an envelope that does not verify must come as `origin`).
 * @param receivedAt used where no envelope says when.
 */
export function refusedEvent(entry: RecordEntry, receivedAt: string): DomainEvent {
  const { envelope, refusals } = entry;
  return {
    type: 'CommandRefused',
    at: envelope?.receivedAt ?? receivedAt,
    actor: envelope?.actor ?? unknownActor,
    rule: refusals.find(({ rule }) => rule !== undefined)?.rule ?? 'engine',
    data: { command: envelope?.type ?? null, refusals: refusals.map((refusal) => ({ ...refusal })) },
  };
}

/** Unchecked text made storable: what PostgreSQL or UTF-8 cannot hold becomes U+FFFD. */
export function storableText(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '\uFFFD');
}

/** The same for every text of a JSON value. */
export function storable(value: Json): Json {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map((member: Json) => storable(member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [storableText(key), storable(member)]),
  );
}
