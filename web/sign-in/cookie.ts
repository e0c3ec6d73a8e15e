import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

export const sessionCookieName = 'hefu_session';

/** Not readable by scripts, not sent along by other sites; over TLS wherever the installation has it. */
const attributes = (secure: boolean): Parameters<typeof setCookie>[3] => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure,
});

export function sessionCookie(context: Context): string | undefined {
  return getCookie(context, sessionCookieName);
}

export function keepSessionCookie(context: Context, token: string, secure: boolean): void {
  setCookie(context, sessionCookieName, token, attributes(secure));
}

export function dropSessionCookie(context: Context, secure: boolean): void {
  deleteCookie(context, sessionCookieName, attributes(secure));
}
