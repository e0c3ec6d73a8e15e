import type { Envelope } from './envelope.js';
import type { Actor, DomainEvent } from './decider.js';
import type { Json } from './json.js';
import type { Notice } from './notice.js';
import type { Refusal } from './refusal.js';

/** What the decision on one command was. */
export interface RecordEntry {
  readonly commandId: string;
  /** Signed time of receipt; for a deadline and for what was not an envelope, when the engine acted. */
  readonly at: string;
  readonly actor: Actor;
  /** Absent for a deadline (the engine's own command) and for what was not an envelope at all. */
  readonly envelope?: Envelope;
  /** The engine's own command, or the (cut) text of what was not an envelope. */
  readonly origin?: Json;
  /** Events accepted, in order; empty when refused. */
  readonly events: readonly DomainEvent[];
  /** Refusals go to the stream `<stream>/attempts` and do not raise the version. */
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/**
 * "Append these at this version, or give me what is there." One transaction: events, chain, projection,
 * inbox and notices due. All entries are recorded, or none.
 */
export interface RecordRequest {
  /** `share-request/GX-2026-000123` */
  readonly stream: string;
  /** Last seq the caller has folded; 0 for a new stream. */
  readonly version: number;
  readonly entries: readonly RecordEntry[];
  /** The view after the last entry, for the projection; null when nothing was accepted. */
  readonly view: Json;
  /** Earliest instant at which the case acts by itself, or null. */
  readonly nextDeadline: string | null;
}

export type RecordOutcome =
  | {
      readonly kind: 'recorded';
      readonly version: number;
      /** Ids of notices somebody wants by an outside channel (mail); to be sent by the notify activity. */
      readonly outside: readonly string[];
    }
  /** The log is ahead of the caller, or knows one of the commands: fold `missed`, keep `answers`, decide the rest again. */
  | {
      readonly kind: 'behind';
      readonly missed: readonly StoredEvent[];
      readonly answers: { readonly [commandId: string]: CommandAnswer };
    };

/** One event as it stands in the log. */
export interface StoredEvent extends DomainEvent {
  readonly seq: number;
  readonly commandId: string;
}

/** What the sender of a command gets back: a value in both cases, never an exception. */
export type CommandAnswer =
  | { readonly kind: 'accepted'; readonly version: number; readonly events: readonly string[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };
