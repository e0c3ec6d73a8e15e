import type { Actor } from './decider.js';
import type { Json } from './json.js';

/** How the person was authenticated, and by which session. */
export interface Principal {
  /** `demo`, `token`, `oidc`, `local-admin` */
  readonly method: string;
  readonly subject: string;
  readonly session: string;
}

/**
 * A command as it travels: signed (Ed25519 over the canonical JSON of everything but `signature`) by the
 * gateway that authenticated the person. Neither the database's nor Temporal's administrator has the key.
 */
export interface Envelope {
  readonly commandId: string;
  /** The stream's id without its category: `GX-2026-000123`. */
  readonly case: string;
  readonly type: string;
  readonly data: { readonly [key: string]: Json };
  readonly actor: Actor;
  readonly principal: Principal;
  /** ISO 8601 with offset. */
  readonly receivedAt: string;
  /**
   * What the gateway knew when it received the command and the decision depends on: the calendar view, the
   * rule sets on offer, the catalogue entry, the settings. It is signed and hashed with the rest, so that
   * later versions of law, calendar or code cannot change what was decided.
   */
  readonly context?: { readonly [key: string]: Json };
  readonly keyId: string;
  /** base64 */
  readonly signature: string;
}

export type UnsignedEnvelope = Omit<Envelope, 'signature'>;
