import type { Context } from 'hono';
import { NotSignedIn } from '../../client/failures.js';
import type { Session } from '../../client/session.js';
import type { WebEnv } from '../web-env.js';

/** @throws NotSignedIn */
export function requireSession(context: Context<WebEnv>): Session {
  const session = context.get('session');
  if (session === null)
    throw new NotSignedIn([
      '请先登录，或在 Authorization 中附上令牌。',
      'Please sign in, or send a token in Authorization.',
    ]);
  return session;
}
