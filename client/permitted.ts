import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { PossibleFor } from '../domain/possible.js';
import { shareRequest } from '../domain/share-request/decider.js';
import { possibleCommands } from '../domain/share-request/possible.js';
import type { CaseType } from './case-type.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';
import { shareRequestCase } from './share-request-case.js';
import { standingCase } from './standing-case.js';

/** What can be done with a case now, by whose office, and how each of it stands for this person. @throws NotFound */
export async function possibleActs(
  hefu: HefuConnection,
  session: Session,
  id: string,
  kind: CaseType,
): Promise<readonly PossibleFor[]> {
  const standing = await standingCase(hefu, id, kind);
  return standing.possible(session.actor, shanghaiInstant(await hefu.now()));
}

/** Commands this person may give on the case as it stands: what a page shows as buttons. @throws NotFound */
export async function permittedCommands(
  hefu: HefuConnection,
  session: Session,
  id: string,
  kind: CaseType = shareRequestCase,
): Promise<readonly string[]> {
  const acts = await possibleActs(hefu, session, id, kind);
  return acts.filter(({ isTheirs }) => isTheirs).map(({ command }) => command);
}

/** Everything that can be done with a share request now, and by whose office. @throws NotFound */
export async function openCommands(
  hefu: HefuConnection,
  id: string,
): Promise<ReturnType<typeof possibleCommands>> {
  const { state } = await foldStream(hefu, shareRequest, `share-request/${id}`);
  if (state.status === 'none')
    throw new NotFound([
      `没有编号为“${id}”的共享申请，请核对编号。`,
      `There is no share request “${id}”. Please check the number.`,
    ]);
  return possibleCommands(state, shanghaiInstant(await hefu.now()));
}
