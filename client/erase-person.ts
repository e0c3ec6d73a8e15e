import { personCommandSchemas } from '../domain/directory/person/schema.js';
import { personDecider } from '../domain/directory/person/decider.js';
import type { CommandAnswer } from '../domain/recording.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream, foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';

/**
 * Disables a person, deletes their name and address and the salt of their digest, and records that it was done. What
 * is hashed never held them, so every proof stays valid; without the salt the digest says nothing any more.
 */
export async function erasePerson(
  hefu: HefuConnection,
  session: Session,
  user: string,
  reason: string,
): Promise<CommandAnswer> {
  const stream = `person/${user}`;
  const envelope = async (type: string): ReturnType<typeof checkedEnvelope> =>
    checkedEnvelope(hefu, session, personCommandSchemas, { id: user, type, data: { reason } });
  // Only of somebody who does not work here any more: whoever has no name cannot be written to.
  if ((await foldStream(hefu, personDecider, stream)).state.status === 'active') {
    const disabled = await commandStream(hefu, personDecider, stream, await envelope('DisablePerson'));
    if (disabled.kind === 'refused') return disabled;
  }
  return commandStream(hefu, personDecider, stream, await envelope('ErasePersonalData'), { erased: true });
}
