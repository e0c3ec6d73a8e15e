import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { HefuConnection } from '../../client/connection.js';
import { closeSessionsOf, openWebSession } from '../../client/web-sessions.js';
import { problem } from '../problem.js';
import type { WebEnv } from '../web-env.js';
import { keepSessionCookie } from './cookie.js';
import type { BegunSignIn, IdentityProvider } from './identity-provider.js';
import { say } from '../say.js';
import { failureTold } from '../failure-told.js';

export interface OidcParts {
  readonly hefu: HefuConnection;
  readonly provider: IdentityProvider;
  /** Where people reach this installation. */
  readonly url: string;
  readonly secure: boolean;
  readonly report: (error: Error, trace: string) => void;
}

const begunName = 'hefu_sign_in';
const begunSeconds = 600;
const begunSchema = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  to: z.string(),
});

/** Signing in with the city's own sign-in, and being signed out by it. */
export function oidcAddresses(web: Hono<WebEnv>, parts: OidcParts): void {
  const { hefu, provider, url, secure, report } = parts;
  const redirectUri = `${url}/auth/callback`;

  web.get('/auth/login', async (context) => {
    const { to, begun } = await provider.begin(redirectUri).catch((error: unknown) => {
      report(error instanceof Error ? error : new Error(String(error)), context.get('trace'));
      return { to: null, begun: null };
    });
    if (to === null)
      return problem(
        503,
        'away',
        say(
          '统一身份认证没有应答，请稍后再试或联系系统管理员。',
          'The city’s sign-in does not answer. Please try again later, or ask the administrator.',
        ),
      );
    keepBegun(context, { ...begun, to: ownPath(context.req.query('to')) }, secure);
    return context.redirect(to.href, 303);
  });

  web.get('/auth/callback', async (context) => {
    const begun = begunIn(context);
    deleteCookie(context, begunName, { path: '/auth' });
    if (begun === null)
      return problem(
        401,
        'not-signed-in',
        say('登录已超时，请重新登录。', 'The sign-in has run out. Please sign in again.'),
      );
    try {
      const returned = new URL(`${redirectUri}?${new URL(context.req.url).searchParams.toString()}`);
      const { user, subject } = await provider.finish(returned, begun);
      const { token } = await openWebSession(hefu, { user, method: 'oidc', subject });
      keepSessionCookie(context, token, secure);
      return context.redirect(begun.to, 303);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error.name === 'NotFound') {
        return problem(
          403,
          'forbidden',
          say(
            '您的账号还没有在本系统登记，请联系系统管理员。',
            'Your account is not registered here yet. Please ask the administrator.',
          ),
        );
      }
      if (error.name === 'NotSignedIn') return problem(403, 'forbidden', failureTold(error));
      report(error, context.get('trace'));
      return problem(
        401,
        'not-signed-in',
        say(
          '登录没有完成，请重新登录；仍不成功的，请联系系统管理员。',
          'The sign-in was not completed. Please sign in again; if it fails again, ask the administrator.',
        ),
      );
    }
  });

  web.post('/auth/back-channel-logout', async (context) => {
    const { logout_token: token } = await context.req.parseBody();
    try {
      await closeSessionsOf(hefu, await provider.signedOut(typeof token === 'string' ? token : ''));
      return context.body(null, 200, { 'cache-control': 'no-store' });
    } catch (error) {
      report(error instanceof Error ? error : new Error(String(error)), context.get('trace'));
      return problem(
        400,
        'bad-request',
        say('退出通知无法核实，未予处理。', 'The sign-out could not be verified and was not acted on.'),
      );
    }
  });
}

function keepBegun(context: Context, begun: BegunSignIn & { readonly to: string }, secure: boolean): void {
  setCookie(context, begunName, Buffer.from(JSON.stringify(begun)).toString('base64url'), {
    path: '/auth',
    httpOnly: true,
    // The provider sends the person back to us: a strict cookie would stay away.
    sameSite: 'Lax',
    secure,
    maxAge: begunSeconds,
  });
}

function begunIn(context: Context): z.infer<typeof begunSchema> | null {
  try {
    const text = Buffer.from(getCookie(context, begunName) ?? '', 'base64url').toString('utf8');
    return begunSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Back to a page of ours, and to nobody else's. */
function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/';
}
