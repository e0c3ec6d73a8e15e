import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { inLanguage, language, type Language } from './say.js';
import type { WebEnv } from './web-env.js';

const cookie = 'hefu_language';
const yearSeconds = 365 * 86_400;

/** Whether the sender would rather read English than Chinese. */
function prefersEnglish(acceptLanguage: string | undefined): boolean {
  const quality = (tag: string): number => {
    const found = (acceptLanguage ?? '')
      .split(',')
      .map((part) => part.trim().split(/;\s*q=/))
      .find(([name = '']) => name.toLowerCase().startsWith(tag));
    return found === undefined ? 0 : Number(found[1] ?? 1);
  };
  return quality('en') > quality('zh');
}

/** What the person chose; else what their browser, or the other system, asks for; else Chinese. */
function languageOf(context: Context): Language {
  const { path } = context.req;
  // Subscribed to once, read by programs for ever after: a feed is in Chinese for everybody.
  if (path.startsWith('/feeds/')) return 'zh-CN';
  const chosen = path.startsWith('/api/') ? undefined : getCookie(context, cookie);
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  return prefersEnglish(context.req.header('accept-language')) ? 'en' : 'zh-CN';
}

/** Everything a request is answered with is said in its language. */
export const requestLanguage: MiddlewareHandler<WebEnv> = (context, next) =>
  inLanguage(languageOf(context), next);

export function keepLanguage(context: Context, chosen: Language, secure: boolean): void {
  setCookie(context, cookie, chosen, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: yearSeconds,
  });
}

/** A problem names its language and its trace; what the rules say of a case stays in its own words. */
export const problemLanguage: MiddlewareHandler<WebEnv> = async (context, next) => {
  await next();
  const { res } = context;
  if (res.headers.get('content-type')?.startsWith('application/problem+json') !== true) return;
  const body = (await res.json()) as object;
  const told = { ...body, trace: context.get('trace') };
  context.res = new Response(JSON.stringify(told), { status: res.status, headers: res.headers });
  context.res.headers.set('content-language', language());
};
