import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../web-env.js';
import type { PageParts } from './page-parts.js';
import { framed } from './show-page.js';
import { whoViews } from './who-views.js';
import { say } from '../say.js';

interface Problem {
  readonly title: string;
  readonly detail: string;
}

/** A problem, for somebody at a page: the same words in the frame of every page, with the trace id of a fault. */
export function errorPages({ hefu, isDemo }: PageParts): MiddlewareHandler<WebEnv> {
  return async (context, next) => {
    await next();
    const { res } = context;
    const isProblem = res.headers.get('content-type')?.startsWith('application/problem+json') === true;
    const forPerson =
      context.req.header('accept')?.includes('text/html') === true && !context.req.path.startsWith('/api/');
    if (!isProblem || !forPerson) return;
    const { title, detail } = (await res.json()) as Problem;
    // The database may be what is away: then nobody can be named.
    const viewer = await whoViews(context, hefu, isDemo).catch(() => null);
    const page = await framed(viewer, {
      title,
      status: res.status,
      body: (
        <>
          <h1>{title}</h1>
          <p>{detail}</p>
          <p>
            <a href="/">{say('回到待办', 'Back to my work')}</a>
          </p>
        </>
      ),
    });
    context.res = page;
    // The problem's own headers go along (when to try again, who may sign in), but not what it was written in.
    context.res.headers.set('content-type', 'text/html; charset=utf-8');
  };
}
