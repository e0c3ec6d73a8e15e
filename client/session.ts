import type { Actor } from '../domain/decider.js';
import type { Principal } from '../domain/envelope.js';
import { getPerson } from '../store/read-people.js';
import { userOfApiToken } from '../store/api-tokens.js';
import type { HefuConnection } from './connection.js';
import { NotFound, NotSignedIn } from './failures.js';

/** A person as authenticated: everything they order is signed with this. */
export interface Session {
  readonly actor: Actor;
  readonly principal: Principal;
}

/** The demo city's sign-in: anybody may be anybody, and both names are recorded. Never without the demo city. */
export function demoSession(hefu: HefuConnection, user: string, operator: string): Promise<Session> {
  return sessionOf(hefu, user, { method: 'demo', subject: operator, session: 'demo' });
}

/** A person as the directory has them now, however they were authenticated. @throws NotFound, NotSignedIn */
export async function sessionOf(hefu: HefuConnection, user: string, principal: Principal): Promise<Session> {
  return { actor: await actorOf(hefu, user), principal };
}

/** A machine token, as made by `hefu user token`. */
export async function tokenSession(hefu: HefuConnection, token: string): Promise<Session> {
  const user = await userOfApiToken(hefu.pool, token);
  if (user === null)
    throw new NotSignedIn([
      '令牌无效或已停用，请向系统管理员申请新的令牌。',
      'The token is not valid, or ended. Please ask the administrator for a new one.',
    ]);
  return sessionOf(hefu, user, { method: 'token', subject: user, session: 'token' });
}

/** The administrator at the machine itself, for the first start: has the key file, therefore may. */
export function localAdminSession(operator: string): Session {
  return {
    actor: { user: 'local-admin', department: '', roles: ['admin'] },
    principal: { method: 'local-admin', subject: operator, session: 'local' },
  };
}

async function actorOf(hefu: HefuConnection, user: string): Promise<Actor> {
  const person = await getPerson(hefu.pool, user);
  if (person === null)
    throw new NotFound(
      [`没有用户“${user}”，请核对用户名。`, `There is no user “${user}”. Please check the name.`],
      'hefu user list',
    );
  if (!person.active)
    throw new NotSignedIn([
      `用户“${user}”已停用，请联系系统管理员。`,
      `The user “${user}” is disabled. Please ask the administrator.`,
    ]);
  return { user: person.user, department: person.department, roles: person.roles };
}
