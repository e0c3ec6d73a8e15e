import type { Context } from 'hono';
import type { HefuConnection } from '../../client/connection.js';
import { deskOf } from '../../client/desk.js';
import { whoIs } from '../../client/who-is.js';
import type { WebEnv } from '../web-env.js';
import { isLarge } from './text-size.js';
import type { Viewer } from './viewer.js';

/** Who looks at this page; null when nobody is signed in. */
export async function whoViews(
  context: Context<WebEnv>,
  hefu: HefuConnection,
  isDemo: () => Promise<boolean>,
): Promise<Viewer | null> {
  const session = context.get('session');
  if (session === null) return null;
  const [person, waiting, demo] = await Promise.all([whoIs(hefu, session), deskOf(hefu, session), isDemo()]);
  const { pathname, search } = new URL(context.req.url);
  // What was sent cannot be opened again.
  const path = context.req.method === 'GET' ? `${pathname}${search}` : '/';
  return { session, ...person, waiting: waiting.length, isDemo: demo, large: isLarge(context), path };
}
