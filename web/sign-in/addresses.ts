import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { HefuConnection } from '../../client/connection.js';
import { closeWebSession, openWebSession } from '../../client/web-sessions.js';
import { problem } from '../problem.js';
import type { WebEnv } from '../web-env.js';
import { dropSessionCookie, keepSessionCookie, sessionCookie } from './cookie.js';
import { requireSession } from './require-session.js';
import { say } from '../say.js';

export interface SignInParts {
  readonly hefu: HefuConnection;
  /** Whether this is the demo city; asked anew, since it is founded while the server runs already. */
  readonly isDemo: () => Promise<boolean>;
  /** The installation is reached by TLS. */
  readonly secure: boolean;
}

const demoBody = z.object({ user: z.string().min(1).max(200), to: z.string().max(2000).optional() });

/** Back to a page of ours, and to nobody else's. */
const ownPath = (to = '/'): string => (/^\/(?![/\\])/.test(to) ? to : '/');

/** Where one signs in and out. `POST /auth/demo` exists only with the demo city. */
export function signInAddresses(web: Hono<WebEnv>, { hefu, isDemo, secure }: SignInParts): void {
  web.post('/auth/demo', async (context) => {
    if (!(await isDemo()))
      return problem(
        404,
        'no-such-address',
        say(
          '本系统没有加载演示城市，不能选择身份登录。',
          'The demo city is not loaded, so nobody can be chosen.',
        ),
      );
    const asked = demoBody.safeParse(await bodyOf(context));
    if (!asked.success) {
      const errors = [
        {
          pointer: '/user',
          code: 'user-missing',
          detail: say('请选择以谁的身份登录。', 'Please choose who to be.'),
        },
      ];
      return problem(422, 'malformed', say('请选择以谁的身份登录。', 'Please choose who to be.'), { errors });
    }
    const before = sessionCookie(context);
    if (before !== undefined) await closeWebSession(hefu, before);
    const { user, to } = asked.data;
    const { token, session } = await openWebSession(hefu, { user, method: 'demo', subject: 'browser' });
    keepSessionCookie(context, token, secure);
    return isForm(context) ? context.redirect(ownPath(to), 303) : context.json(session.actor);
  });
  web.post('/auth/sign-out', async (context) => {
    const token = sessionCookie(context);
    if (token !== undefined) await closeWebSession(hefu, token);
    dropSessionCookie(context, secure);
    return isForm(context) ? context.redirect('/', 303) : context.json({ signedOut: true });
  });
  web.get('/auth/me', (context) => {
    const { actor, principal } = requireSession(context);
    return context.json({ ...actor, method: principal.method });
  });
}

function isForm(context: Context): boolean {
  return /^application\/x-www-form-urlencoded|^multipart\/form-data/.test(
    context.req.header('content-type') ?? '',
  );
}

async function bodyOf(context: Context): Promise<unknown> {
  try {
    return isForm(context) ? await context.req.parseBody() : await context.req.json();
  } catch {
    return undefined;
  }
}
