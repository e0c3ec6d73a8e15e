import type { Context } from 'hono';
import type { WebEnv } from '../web-env.js';
import type { PageParts } from './page-parts.js';
import type { Viewer } from './viewer.js';
import { whoViews } from './who-views.js';

type Work = (viewer: Viewer, id: string) => Promise<Response>;

/** What somebody signed in does on a case; a stranger is led to the sign-in. */
export function onCase({ hefu, isDemo }: PageParts) {
  return async (context: Context<WebEnv>, work: Work): Promise<Response> => {
    const viewer = await whoViews(context, hefu, isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    return work(viewer, context.req.param('id') ?? '');
  };
}
