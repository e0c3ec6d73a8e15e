import type * as recording from '../client/record-reading.js';
import type { HefuConnection } from '../client/connection.js';
import type { Session } from '../client/session.js';
import type { ExitCode } from './exit-codes.js';
import type { Face } from './face.js';
import type { Given } from './leaf.js';
import { operatorName, requireKeyFile, signIn } from './sign-in.js';
import { withHefu } from './with-hefu.js';

/** Puts on record that the reader was shown something; called once it has been shown. */
export interface Reader {
  readonly opened: (stream: string) => Promise<void>;
  readonly exported: (stream: string, zip: Uint8Array) => Promise<void>;
}

/**
 * As `withHefu`, for commands that show a case: the reader is whoever `--as` or `HEFU_TOKEN` names, else the operator
 * at the machine itself. @throws Failed before anything is read when who is named may not sign in.
 */
export async function withReader(
  face: Face,
  given: Given,
  work: (hefu: HefuConnection, reader: Reader) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const session = await readerOf(face, given, hefu);
    return work(hefu, readerAs(face, hefu, session));
  });
}

async function readerOf(face: Face, given: Given, hefu: HefuConnection): Promise<Session> {
  const isNamed = given.text('as') !== undefined || (face.env['HEFU_TOKEN'] ?? '') !== '';
  if (isNamed) return signIn(face, given, hefu);
  const { localAdminSession } = await import('../client/session.js');
  return localAdminSession(operatorName());
}

function readerAs(face: Face, hefu: HefuConnection, session: Session): Reader {
  const notKept = (): void => {
    face.out.say('本次查阅未能记入查阅记录，请告知系统管理员；所示内容不受影响。');
  };
  const keeping = async (keep: (by: typeof recording) => Promise<void>): Promise<void> => {
    try {
      // Without the key nothing can be signed, and none is made here: it would be nobody's.
      requireKeyFile(hefu);
    } catch {
      notKept();
      return;
    }
    await keep(await import('../client/record-reading.js'));
  };
  return {
    opened: async (stream) =>
      keeping(({ recordOpening }) => recordOpening(hefu, session, { stream, by: 'cli', notKept })),
    exported: async (stream, zip) =>
      keeping(({ recordExport }) => recordExport(hefu, session, { stream, by: 'cli', notKept }, zip)),
  };
}
