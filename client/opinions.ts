import { shanghaiDate } from '../calendar/shanghai-time.js';
import { opinionDecider, type Opinion } from '../domain/opinion/decider.js';
import { opinionCommandSchemas } from '../domain/opinion/schema.js';
import type { CommandAnswer } from '../domain/recording.js';
import { nextNumber } from '../store/next-number.js';
import { listOpinions, type OpinionRow } from '../store/read-opinions.js';
import { caseNumber } from './case-number.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';

/** Records what a check found, for those who decide on the project. */
export async function giveOpinion(
  hefu: HefuConnection,
  session: Session,
  opinion: Opinion,
): Promise<{ readonly id: string; readonly answer: CommandAnswer }> {
  const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
  const id = caseNumber('YJ', year, await nextNumber(hefu.pool, 'opinion', year));
  const data = opinion;
  const envelope = await checkedEnvelope(hefu, session, opinionCommandSchemas, {
    id,
    type: 'GiveOpinion',
    data,
  });
  return { id, answer: await commandStream(hefu, opinionDecider, `opinion/${id}`, envelope) };
}

/** Opinions recorded of a project, newest first. */
export async function opinionsOf(
  hefu: HefuConnection,
  project?: string,
): Promise<readonly OpinionRow['view'][]> {
  const rows = await listOpinions(hefu.pool, project === undefined ? {} : { project });
  return rows.map(({ view }) => view);
}
