import { createHash, randomBytes } from 'node:crypto';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { addWebSession, endWebSession, endWebSessionsOf, seeWebSession } from '../store/web-sessions.js';
import type { HefuConnection } from './connection.js';
import { NotSignedIn } from './failures.js';
import { sessionOf, type Session } from './session.js';

/** A working day at a desk; after two hours without a page the desk is taken for left. */
const longestMs = 12 * 60 * 60_000;
const longestIdleMs = 2 * 60 * 60_000;

export interface SignIn {
  readonly user: string;
  /** `demo`, `oidc` */
  readonly method: string;
  /** Whom the method knows. */
  readonly subject: string;
}

/**
 * Opens a session in a browser. @returns the token for the cookie, 256 bits, kept nowhere on this side.
 * @throws NotFound, NotSignedIn when there is no such active person.
 */
export async function openWebSession(
  hefu: HefuConnection,
  signIn: SignIn,
): Promise<{ readonly token: string; readonly session: Session }> {
  const token = randomBytes(32).toString('base64url');
  const session = await sessionOf(hefu, signIn.user, principalOf(signIn, token));
  const now = await hefu.now();
  await addWebSession(hefu.pool, token, signIn, shanghaiInstant(now), shanghaiInstant(now + longestMs));
  return { token, session };
}

/** Whose browser this is; null when the session has ended or is unknown, or the person may not sign in any more. */
export async function webSession(hefu: HefuConnection, token: string): Promise<Session | null> {
  const now = await hefu.now();
  const found = await seeWebSession(
    hefu.pool,
    token,
    shanghaiInstant(now),
    shanghaiInstant(now - longestIdleMs),
  );
  if (found === null) return null;
  try {
    return await sessionOf(hefu, found.user, principalOf(found, token));
  } catch (error) {
    if (error instanceof NotSignedIn) return null;
    throw error;
  }
}

/** Ends the session: the token is worth nothing any more. */
export async function closeWebSession(hefu: HefuConnection, token: string): Promise<void> {
  await endWebSession(hefu.pool, token, shanghaiInstant(await hefu.now()));
}

/** Ends every session of somebody who was signed out where they signed in. */
export async function closeSessionsOf(hefu: HefuConnection, subject: string): Promise<void> {
  await endWebSessionsOf(hefu.pool, subject, shanghaiInstant(await hefu.now()));
}

/** The session's name on the record tells sessions apart and opens none. */
function principalOf({ method, subject }: SignIn, token: string): Session['principal'] {
  const name = createHash('sha256').update(token).digest('hex').slice(0, 12);
  return { method, subject, session: `web-${name}` };
}
