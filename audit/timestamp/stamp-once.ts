import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { addTimestamp } from '../../store/tree/add-timestamp.js';
import { checkpointDue } from '../../store/tree/checkpoint-due.js';
import { askAuthority, AuthorityAway } from './ask-authority.js';
import type { AuthoritySettings } from './authority-settings.js';
import { checkToken, type TokenProblem } from './check-token.js';
import { timestampRequest } from './timestamp-request.js';

export interface Stamping {
  /** As the application. */
  readonly pool: Pool;
  readonly authority: Pick<AuthoritySettings, 'url' | 'trusted' | 'everyMinutes'>;
  /** How long an answer is waited for. */
  readonly waitMs?: number;
}

export type Stamped =
  | { readonly kind: 'stamped'; readonly size: number; readonly at: Date; readonly authority: string }
  /** Nothing new was signed, the last token is young enough, or another process is asking. */
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'refused'; readonly size: number; readonly problem: TokenProblem }
  | { readonly kind: 'away'; readonly size: number; readonly why: string };

/** How far the authority's clock and ours may be apart. */
const clocksApartMs = 5 * 60_000;

/**
 * Asks the authority for a token of the newest checkpoint when one is due. Always the newest: its tree holds all before it,
 * and an older one's token could not say an earlier time any more. Only what has been checked is kept.
 */
export async function stampOnce({ pool, authority, waitMs }: Stamping): Promise<Stamped> {
  const due = await checkpointDue(pool, authority.everyMinutes);
  if (due === null) return { kind: 'nothing-due' };
  const { size, note, at } = due;
  const nonce = freshNonce();
  let token: Uint8Array;
  try {
    token = await askAuthority(authority.url, timestampRequest(note, nonce), waitMs);
  } catch (error) {
    if (error instanceof AuthorityAway) return { kind: 'away', size, why: error.message };
    throw error;
  }
  const receivedAt = new Date();
  const checked = await checkToken(token, {
    note,
    nonce,
    trusted: authority.trusted,
    between: plausible(at, receivedAt),
  });
  if ('problem' in checked) return { kind: 'refused', size, problem: checked.problem };
  await addTimestamp(pool, { size, authority: checked.authority, token, receivedAt });
  return { kind: 'stamped', size, at: checked.at, authority: checked.authority };
}

/** A token is given after the checkpoint was signed and before the token was here. */
export function plausible(signedAt: Date, receivedAt: Date): readonly [Date, Date] {
  return [new Date(signedAt.getTime() - clocksApartMs), new Date(receivedAt.getTime() + clocksApartMs)];
}

/** 63 random bits and a first byte that is never zero: as a DER integer it stays as it is. */
function freshNonce(): Buffer {
  const nonce = randomBytes(8);
  nonce.writeUInt8((nonce.readUInt8(0) & 0x3f) | 0x40, 0);
  return nonce;
}
