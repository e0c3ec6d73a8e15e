import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import type { DomainEvent } from '../domain/decider.js';
import { asJson, type Json } from '../domain/json.js';
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
  const { envelope, origin, commandId } = entry;
  const isFirst = index === 0;
  const { user, department, roles } = event.actor;
  // Members in canonical order stand before or after `seq` as a whole, so the text is made of three parts.
  const earlier: { readonly [key in Earlier]?: Json } = {
    actor: { department, roles, user },
    at: event.at,
    commandId,
    data: event.data as Json,
    ...(isFirst && envelope !== undefined ? { envelope: asJson(envelope) } : {}),
    format: bodyFormat,
    id: randomUUID(),
    index,
    ...(isFirst && envelope === undefined && origin !== undefined ? { origin } : {}),
    ...(envelope === undefined ? {} : { principal: asJson(envelope.principal) }),
    rule: event.rule,
  };
  const later: { readonly [key in Later]: Json } = { stream, type: event.type };
  return {
    before: `${canonicalJson(earlier).slice(0, -1)},${seqPlace}`,
    after: `,${canonicalJson(later).slice(1)}`,
  };
}

type Earlier =
  | 'actor'
  | 'at'
  | 'commandId'
  | 'data'
  | 'envelope'
  | 'format'
  | 'id'
  | 'index'
  | 'origin'
  | 'principal'
  | 'rule';
type Later = 'stream' | 'type';
