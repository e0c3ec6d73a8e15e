import { randomUUID } from 'node:crypto';
import { commandCase } from './command-case.js';
import type { HefuConnection } from './connection.js';
import { keptCredential, type HandedOut } from './dossier/credentials.js';
import { openingApplicationCase } from './opening-application-case.js';
import { showOpening } from './opening-applications.js';
import type { Session } from './session.js';
import { viewing } from './viewing.js';

/**
 * A14: a credential for the provider's interface, for one applicant, taken by the provider, since the applicant has no
 * account. Its secret is in this answer and nowhere else. The same command id again is the same credential.
 * @throws NotFound where this person sees no such case
 */
export async function handOutCredential(
  hefu: HefuConnection,
  session: Session,
  id: string,
  commandId: string = randomUUID(),
): Promise<HandedOut> {
  const seen = viewing(hefu, session);
  await showOpening(seen, id);
  const { credential, secret } = await keptCredential(hefu, id, commandId);
  const answer = await commandCase(hefu, session, openingApplicationCase, {
    id,
    type: 'RecordCredential',
    data: { credential },
    commandId,
  });
  if (answer.kind === 'refused') return answer;
  const { url } = await showOpening(seen, id);
  return { kind: 'handed-out', credential, secret, url: url ?? '' };
}
