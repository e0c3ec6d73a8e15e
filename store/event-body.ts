import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import type { DomainEvent } from '../domain/decider.js';
import type { Json } from '../domain/json.js';
import type { RecordEntry } from '../domain/recording.js';

/** Version of the format of a hashed body; see docs/database.md. */
const bodyFormat = 'hefu-event/1';

/** Canonical text of an event around the place of its seq, which only the append function knows. */
export interface BodyHalves {
  readonly before: string;
  readonly after: string;
}

const seqPlace = '"seq":';

/**
 * The hashed body of one event. The first event of a command carries the whole signed envelope, or the engine's
 * own command (`origin`), so that the log alone proves who asked for what.
 */
export function eventBody(stream: string, entry: RecordEntry, event: DomainEvent, index: number): BodyHalves {
  const { envelope, origin } = entry;
  const isFirst = index === 0;
  const head = {
    format: bodyFormat,
    id: randomUUID(),
    stream,
    type: event.type,
    at: event.at,
    actor: { user: event.actor.user, department: event.actor.department, roles: event.actor.roles },
    rule: event.rule,
    commandId: entry.commandId,
    index,
    ...(envelope === undefined ? {} : { principal: { ...envelope.principal } }),
    ...(isFirst && envelope !== undefined
      ? { envelope: { ...envelope, actor: { ...envelope.actor }, principal: { ...envelope.principal } } }
      : {}),
    ...(isFirst && envelope === undefined && origin !== undefined ? { origin } : {}),
  };
  // Members in canonical order stand before or after `seq` as a whole, so the text is made of three parts.
  const members: { readonly [key: string]: Json } = { ...head, data: event.data as Json };
  const earlier = Object.entries(members).filter(([key]) => key < 'seq');
  const later = Object.entries(members).filter(([key]) => key > 'seq');
  return {
    before: `${canonicalJson(Object.fromEntries(earlier)).slice(0, -1)},${seqPlace}`,
    after: `,${canonicalJson(Object.fromEntries(later)).slice(1)}`,
  };
}
