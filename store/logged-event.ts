import type { Actor } from '../domain/decider.js';
import type { Envelope, Principal } from '../domain/envelope.js';
import type { Json } from '../domain/json.js';
import type { StoredEvent } from '../domain/recording.js';

/** One event as it was hashed, with what the log says of it. */
export interface LoggedEvent extends StoredEvent {
  readonly id: string;
  /** Place within its command, from 0. */
  readonly index: number;
  /** Absent for the engine's own commands. */
  readonly principal?: Principal;
  /** With the first event of a command. */
  readonly envelope?: Envelope;
  readonly origin?: Json;
  /** UTC with microseconds, by the database's clock. */
  readonly recordedAt: string;
}

interface HashedBody {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly rule: string;
  readonly data: object;
  readonly commandId: string;
  readonly index: number;
  readonly principal?: Principal;
  readonly envelope?: Envelope;
  readonly origin?: Json;
}

/** The event a hashed text says; only the append function writes such texts. */
export function loggedEvent(body: string, recordedAt: string): LoggedEvent {
  const { id, seq, type, at, actor, rule, data, commandId, index, principal, envelope, origin } = JSON.parse(
    body,
  ) as HashedBody;
  return {
    id,
    seq,
    type,
    at,
    actor,
    rule,
    data,
    commandId,
    index,
    ...(principal === undefined ? {} : { principal }),
    ...(envelope === undefined ? {} : { envelope }),
    ...(origin === undefined ? {} : { origin }),
    recordedAt,
  };
}
