import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { WebEnv } from '../web-env.js';
import { typedIn } from './form-data.js';
import { pageOfOurs } from './page-of-ours.js';
import type { PageParts } from './page-parts.js';

const name = 'hefu_text';
const yearSeconds = 365 * 86_400;

/** 大字版: whether this browser asked for it. */
export const isLarge = (context: Context): boolean => getCookie(context, name) === 'large';

/** The switch: a form, so that it works without scripts; it leads back to where it was used. */
export function addTextSize(web: Hono<WebEnv>, { secure }: Pick<PageParts, 'secure'>): void {
  web.post('/text-size', async (context) => {
    const typed = typedIn(await context.req.parseBody());
    setCookie(context, name, typed.get('size') === 'large' ? 'large' : 'normal', {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      maxAge: yearSeconds,
    });
    return context.redirect(pageOfOurs(typed.get('to')), 303);
  });
}
