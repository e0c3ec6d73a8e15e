import { createHash } from 'node:crypto';
import type pg from 'pg';
import { shanghaiDate } from '../calendar/shanghai-time.js';
import { readingDecider } from '../domain/reading/decider.js';
import type { Opening } from '../domain/reading/reading.js';
import { readingsOf } from '../store/readings.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { newEnvelope } from './new-envelope.js';
import type { Session } from './session.js';

/** What was read, by which way; `notKept` is told when it could not be recorded. */
export interface Read {
  readonly stream: string;
  readonly by: Opening['by'];
  readonly notKept: (error: Error) => void;
}

/** Events of one stream of readings: what is folded before the next is recorded. */
const mostInPart = 200;
/** Nobody waits longer for it, whatever the database does. */
const longestMs = 2000;

/**
 * Records that somebody was shown a case: once a person, case and day. Called with what was read in hand: reading
 * never fails because this could not be recorded, and never waits longer for it than two seconds.
 */
export async function recordOpening(hefu: HefuConnection, session: Session, read: Read): Promise<void> {
  await bounded(read, async () => keep(hefu, session, read, null));
}

/** Records that an evidence package was made: every one of them. */
export async function recordExport(
  hefu: HefuConnection,
  session: Session,
  read: Read,
  zip: Uint8Array,
): Promise<void> {
  const sha256 = createHash('sha256').update(zip).digest('hex');
  await bounded(read, async () => keep(hefu, session, read, sha256));
}

async function keep(
  hefu: HefuConnection,
  session: Session,
  { stream, by }: Read,
  sha256: string | null,
): Promise<void> {
  const { actor, principal } = session;
  const impatient = answeringSoon(hefu);
  const day = shanghaiDate(await hefu.now());
  const operator = principal.method === 'local-admin' ? principal.subject : null;
  const { count, isKept } = await readingsOf(impatient.pool, actor.user, day, { stream, operator });
  if (sha256 === null && isKept) return;
  const id = `${actor.user}/${day}/${Math.floor(count / mostInPart) + 1}`;
  const opening = { stream, by, operator };
  const order =
    sha256 === null
      ? // Two at once are one: the log knows a command's id.
        { id, type: 'OpenCase', data: opening, commandId: `open/${id}/${operator ?? ''}/${stream}` }
      : { id, type: 'ExportPackage', data: { ...opening, sha256 } };
  await commandStream(impatient, readingDecider, `reading/${id}`, await newEnvelope(hefu, session, order));
}

async function bounded({ notKept }: Read, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the record of a reading took longer than ${longestMs} ms`));
    }, longestMs);
  });
  try {
    await Promise.race([work(), tooLong]);
  } catch (error) {
    notKept(error instanceof Error ? error : new Error(String(error)));
  } finally {
    clearTimeout(timer);
  }
}

/** The same connection with statements that are given up early, so that closing it does not wait for them either. */
function answeringSoon(hefu: HefuConnection): HefuConnection {
  const query = async (asked: string | object, values?: readonly unknown[]): Promise<unknown> =>
    (hefu.pool.query as (config: object) => Promise<unknown>)({
      ...(typeof asked === 'string' ? { text: asked, values } : asked),
      query_timeout: longestMs,
    });
  // Recording needs nothing of a pool but `query`.
  return { ...hefu, pool: { query } as unknown as pg.Pool };
}
