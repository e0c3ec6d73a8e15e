import { createHash, randomBytes } from 'node:crypto';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { personDecider } from '../domain/directory/person/decider.js';
import { personCommandSchemas } from '../domain/directory/person/schema.js';
import type { Refusal } from '../domain/refusal.js';
import { addApiToken, revokeApiTokens } from '../store/api-tokens.js';
import { getPerson } from '../store/read-people.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';

const tokenBytes = 32;
const idCharacters = 16;

type Refused = { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * A machine token for a person: shown once, kept only as its hash. Who gave it to whom is on the person's record
 * before the token is worth anything.
 */
export async function issueToken(
  hefu: HefuConnection,
  session: Session,
  user: string,
): Promise<{ readonly kind: 'issued'; readonly token: string } | Refused> {
  const token = randomBytes(tokenBytes).toString('base64url');
  const tokenId = createHash('sha256').update(token).digest('hex').slice(0, idCharacters);
  const refused = await orderOnPerson(hefu, session, user, 'IssueToken', { tokenId });
  if (refused !== null) return refused;
  await addApiToken(hefu.pool, token, user, shanghaiInstant(await hefu.now()));
  return { kind: 'issued', token };
}

/** Ends every token of a person; tells how many there were. */
export async function revokeTokens(
  hefu: HefuConnection,
  session: Session,
  user: string,
): Promise<{ readonly kind: 'revoked'; readonly tokens: number } | Refused> {
  const refused = await orderOnPerson(hefu, session, user, 'RevokeTokens', {});
  if (refused !== null) return refused;
  return {
    kind: 'revoked',
    tokens: await revokeApiTokens(hefu.pool, user, shanghaiInstant(await hefu.now())),
  };
}

/** What is given to a person, or taken from them, stands on their record before it is worth anything. */
export async function orderOnPerson(
  hefu: HefuConnection,
  session: Session,
  user: string,
  type: 'IssueToken' | 'RevokeTokens' | 'RegisterMachineClient' | 'EndMachineClient',
  data: object,
): Promise<Refused | null> {
  if ((await getPerson(hefu.pool, user)) === null)
    throw new NotFound(
      [`没有用户“${user}”，请核对用户名。`, `There is no user “${user}”. Please check the name.`],
      'hefu user list',
    );
  const envelope = await checkedEnvelope(hefu, session, personCommandSchemas, { id: user, type, data });
  const answer = await commandStream(hefu, personDecider, `person/${user}`, envelope);
  return answer.kind === 'refused' ? answer : null;
}
