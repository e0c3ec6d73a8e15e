import { createHash, randomBytes } from 'node:crypto';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Refusal } from '../domain/refusal.js';
import {
  addClientToken,
  addMachineClient,
  endMachineClient,
  holderOfClientToken,
  listMachineClients,
  type MachineClient,
} from '../store/machine-clients.js';
import type { HefuConnection } from './connection.js';
import { NotFound, NotSignedIn } from './failures.js';
import { orderOnPerson } from './machine-tokens.js';
import { sessionOf, type Session } from './session.js';

const secretBytes = 32;
/** Long enough for a round of work, short enough to be worth little when it is lost. */
export const tokenSeconds = 15 * 60;
const sessionCharacters = 16;

type Refused = { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Registers a machine that acts as a person of the directory. The secret is shown once; the person's record says so. */
export async function registerMachineClient(
  hefu: HefuConnection,
  session: Session,
  user: string,
): Promise<{ readonly kind: 'registered'; readonly id: string; readonly secret: string } | Refused> {
  const id = `mc-${randomBytes(8).toString('hex')}`;
  const refused = await orderOnPerson(hefu, session, user, 'RegisterMachineClient', { clientId: id });
  if (refused !== null) return refused;
  const secret = randomBytes(secretBytes).toString('base64url');
  await addMachineClient(hefu.pool, { id, secret, user, at: shanghaiInstant(await hefu.now()) });
  return { kind: 'registered', id, secret };
}

/** Ends a machine's access, and every token it holds. @throws NotFound */
export async function revokeMachineClient(
  hefu: HefuConnection,
  session: Session,
  id: string,
): Promise<{ readonly kind: 'ended' } | Refused> {
  const known = (await listMachineClients(hefu.pool)).find((client) => client.id === id);
  if (known === undefined)
    throw new NotFound(
      [`没有客户端“${id}”，请核对编号。`, `There is no client “${id}”. Please check the number.`],
      'hefu client list',
    );
  const refused = await orderOnPerson(hefu, session, known.user, 'EndMachineClient', { clientId: id });
  if (refused !== null) return refused;
  await endMachineClient(hefu.pool, id, known.user, shanghaiInstant(await hefu.now()));
  return { kind: 'ended' };
}

/** Every machine that was registered. */
export async function machineClients(hefu: HefuConnection): Promise<readonly MachineClient[]> {
  return listMachineClients(hefu.pool);
}

/** A token for whoever knows the client's secret; null for everybody else. */
export async function clientToken(
  hefu: HefuConnection,
  asked: { readonly id: string; readonly secret: string },
): Promise<string | null> {
  const now = await hefu.now();
  const token = randomBytes(secretBytes).toString('base64url');
  const times = { at: shanghaiInstant(now), expiresAt: shanghaiInstant(now + tokenSeconds * 1000) };
  return (await addClientToken(hefu.pool, asked, { token, ...times })) === null ? null : token;
}

/** The machine behind a token of minutes, as the person it acts for; null when the token is none of these. */
async function clientSession(hefu: HefuConnection, token: string): Promise<Session | null> {
  const holder = await holderOfClientToken(hefu.pool, token, shanghaiInstant(await hefu.now()));
  if (holder === null) return null;
  const session = createHash('sha256').update(token).digest('hex').slice(0, sessionCharacters);
  return sessionOf(hefu, holder.user, { method: 'client', subject: holder.client, session });
}

/** A bearer's session by a token of minutes. @throws NotSignedIn with what to do. */
export async function bearerSession(
  hefu: HefuConnection,
  token: string,
  other: (token: string) => Promise<Session>,
): Promise<Session> {
  try {
    return (await clientSession(hefu, token)) ?? (await other(token));
  } catch (error) {
    // The person a machine acts for has left the directory.
    if (error instanceof NotFound) throw new NotSignedIn([error.message, error.english]);
    throw error;
  }
}
