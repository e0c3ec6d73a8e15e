import type { Context } from 'hono';
import type { HefuConnection } from '../../client/connection.js';
import { listShareRequestCases } from '../../client/reading.js';
import type { Session } from '../../client/session.js';
import { viewing } from '../../client/viewing.js';
import { whoIs } from '../../client/who-is.js';
import type { WebEnv } from '../web-env.js';
import type { Viewer } from './viewer.js';

/** More than anybody answers in a day; the number in the menu says 99 and more then. */
const countedLimit = 99;

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
    waitingFor(hefu, session),
    isDemo(),
  ]);
  return { session, ...person, waiting: waiting.length, isDemo: demo };
}

/** The cases this person's office holds, those due first before the others. */
export async function waitingFor(
  hefu: HefuConnection,
  session: Session,
  limit = countedLimit,
): ReturnType<typeof listShareRequestCases> {
  const { department, roles } = session.actor;
  return listShareRequestCases(viewing(hefu, session), { heldBy: { department, roles }, limit });
}
