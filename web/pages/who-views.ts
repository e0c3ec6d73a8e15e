import type { Context } from 'hono';
import type { HefuConnection } from '../../client/connection.js';
import { waitingFor } from '../../client/desk.js';
import { whoIs } from '../../client/who-is.js';
import type { WebEnv } from '../web-env.js';
import { isLarge } from './text-size.js';
import { mostCounted, type Viewer } from './viewer.js';

/** Who looks at this page; null when nobody is signed in. */
export async function whoViews(
  context: Context<WebEnv>,
  hefu: HefuConnection,
  isDemo: () => Promise<boolean>,
): Promise<Viewer | null> {
  const session = context.get('session');
  if (session === null) return null;
  const [person, waiting, demo] = await Promise.all([
    whoIs(hefu, session),
    waitingFor(hefu, session, mostCounted + 1),
    isDemo(),
  ]);
  const { pathname, search } = new URL(context.req.url);
  // What was sent cannot be opened again.
  const path = context.req.method === 'GET' ? `${pathname}${search}` : '/';
  return { session, ...person, waiting, isDemo: demo, large: isLarge(context), path };
}
