import type { CaseType } from './case-type.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';
import { shareRequestCase } from './share-request-case.js';

/** Commands this person may give on the case as it stands: what a page shows as buttons. @throws NotFound */
export async function permittedCommands(
  hefu: HefuConnection,
  session: Session,
  id: string,
  kind: CaseType = shareRequestCase,
): Promise<readonly string[]> {
  const standing = await kind.standing(hefu, id);
  if (standing === null) throw new NotFound(`没有编号为“${id}”的${kind.noun}，请核对编号。`);
  return standing.permitted(session.actor);
}
