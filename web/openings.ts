import type { Context } from 'hono';
import type { HefuConnection } from '../client/connection.js';
import { recordOpening } from '../client/record-reading.js';
import type { Session } from '../client/session.js';
import type { WebEnv } from './web-env.js';

/** Puts on record that a person was shown a case; awaited once it has been read and before it is sent. */
export type KeepOpening = (
  context: Context<WebEnv>,
  session: Session,
  opened: { readonly stream: string; readonly by: 'api' | 'page' },
) => Promise<void>;

/** What could not be recorded goes to the log, with the trace of the request. */
export function keepOpenings(
  hefu: HefuConnection,
  report: (error: Error, trace: string) => void,
): KeepOpening {
  return (context, session, opened) =>
    recordOpening(hefu, session, {
      ...opened,
      notKept: (error) => {
        report(new Error(`not recorded who read ${opened.stream}`, { cause: error }), context.get('trace'));
      },
    });
}
