import type { MiddlewareHandler } from 'hono';
import type { HefuConnection } from '../../client/connection.js';
import { bearerSession } from '../../client/machine-clients.js';
import { tokenSession } from '../../client/session.js';
import { webSession } from '../../client/web-sessions.js';
import type { WebEnv } from '../web-env.js';
import { sessionCookie } from './cookie.js';

/** Finds out who asks: a machine by its token, a person by the cookie. Being nobody is allowed here. */
export function authenticate(hefu: HefuConnection): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const cookie = sessionCookie(context);
    const session =
      bearer !== undefined
        ? await bearerSession(hefu, bearer, (token) => tokenSession(hefu, token))
        : cookie !== undefined
          ? await webSession(hefu, cookie)
          : null;
    context.set('session', session);
    await next();
  };
}
