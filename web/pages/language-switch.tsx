import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { keepLanguage } from '../language.js';
import { language } from '../say.js';
import type { WebEnv } from '../web-env.js';
import { typedIn } from './form-data.js';
import { pageOfOurs } from './page-of-ours.js';
import type { PageParts } from './page-parts.js';

/** Each language is called what its readers call it. */
// eslint-disable-next-line hefu/said-in-both -- a language is named in itself, whatever the page is in
const names = { 'zh-CN': '中文', en: 'English' } as const;

/** The other language: a form, so that it works without scripts. */
export function LanguageSwitch({ to }: { readonly to: string | null }): Child {
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <form method="post" action="/language">
      {to === null ? null : <input type="hidden" name="to" value={to} />}
      <button type="submit" class="plain" name="language" value={other} lang={other}>
        {names[other]}
      </button>
    </form>
  );
}

/** Chosen once, remembered by the browser; it leads back to where it was used. */
export function addLanguageSwitch(web: Hono<WebEnv>, { secure }: Pick<PageParts, 'secure'>): void {
  web.post('/language', async (context) => {
    const typed = typedIn(await context.req.parseBody());
    keepLanguage(context, typed.get('language') === 'en' ? 'en' : 'zh-CN', secure);
    return context.redirect(pageOfOurs(typed.get('to') ?? cameFrom(context.req.header('referer'))), 303);
  });
}

/** Where nobody is signed in a page does not know its own address; the browser does. */
function cameFrom(referer: string | undefined): string {
  if (referer === undefined || !URL.canParse(referer)) return '/sign-in';
  const { pathname, search } = new URL(referer);
  return `${pathname}${search}`;
}
