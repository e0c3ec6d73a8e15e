import { shanghaiDate } from '../calendar/shanghai-time.js';
import type { AcceptanceReport } from '../domain/catalogue-checks/acceptance.js';
import { opinionDecider, type Opinion, type OpinionCommand } from '../domain/opinion/decider.js';
import { opinionCommandSchemas } from '../domain/opinion/schema.js';
import type { CommandAnswer } from '../domain/recording.js';
import { getOpinion, listOpinions } from '../store/read-opinions.js';
import { numberFor, type Judge } from './case-number.js';
import type { NamedOverlaps } from './catalogue-checks.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import { overlapFinding } from './overlap-finding.js';
import type { Session } from './session.js';

const series = { prefix: 'YJ', kind: 'opinion' };

// The one command it has.
const wouldGive: Judge = (command) =>
  opinionDecider.decide(opinionDecider.initial, command as OpinionCommand);

/** Records what a check found, for those who decide on the project. */
async function giveOpinion(
  hefu: HefuConnection,
  session: Session,
  opinion: Opinion,
): Promise<{ readonly id: string; readonly answer: CommandAnswer }> {
  const data = opinion;
  const wanted = { type: 'GiveOpinion', data, context: {} };
  const id = await numberFor(hefu, session, series, wouldGive, wanted);
  const envelope = await checkedEnvelope(hefu, session, opinionCommandSchemas, {
    id,
    type: 'GiveOpinion',
    data,
  });
  return { id, answer: await commandStream(hefu, opinionDecider, `opinion/${id}`, envelope) };
}

/** What a check found, and the number it was recorded under. */
type Recorded = Promise<{ readonly id: string; readonly answer: CommandAnswer }>;

const mostFindings = 2000;

/** Records what others collect already of what a project would (A8). */
export async function recordOverlap(
  hefu: HefuConnection,
  session: Session,
  project: string,
  { entries, compared, threshold }: NamedOverlaps,
): Recorded {
  return giveOpinion(hefu, session, {
    kind: 'overlap',
    project,
    passed: entries.length === 0,
    asOf: shanghaiDate(await hefu.now()),
    compared,
    threshold: Math.round(threshold * 100),
    findings: entries.map(overlapFinding),
  });
}

/** Records whether a project's catalogue can go with it to its acceptance (A7). */
export async function recordAcceptance(
  hefu: HefuConnection,
  session: Session,
  { project, passed, entries, findings }: AcceptanceReport,
): Recorded {
  return giveOpinion(hefu, session, {
    kind: 'acceptance',
    project,
    passed,
    asOf: shanghaiDate(await hefu.now()),
    compared: entries,
    threshold: null,
    findings: findings
      .slice(0, mostFindings)
      .map(({ code, title, message }) => (code === '' ? message : `${title}（${code}）：${message}`)),
  });
}

/** An opinion as it was recorded, with who gave it. */
export interface ShownOpinion extends Opinion {
  readonly id: string;
  /** User id. */
  readonly by: string;
  readonly department: string;
  readonly at: string;
}

/** Opinions recorded of a project, newest first. */
export async function opinionsOf(hefu: HefuConnection, project?: string): Promise<readonly ShownOpinion[]> {
  const rows = await listOpinions(hefu.pool, project === undefined ? {} : { project });
  // Written by the opinion's own view.
  return rows.map(({ view }) => view as unknown as ShownOpinion);
}

/** One of them, in full. @throws NotFound */
export async function showOpinion(hefu: HefuConnection, id: string): Promise<ShownOpinion> {
  const row = await getOpinion(hefu.pool, id);
  if (row === null)
    throw new NotFound([
      `没有编号为“${id}”的核对意见，请核对编号。`,
      `There is no opinion “${id}”. Please check the number.`,
    ]);
  return row.view as unknown as ShownOpinion;
}
