import { permitted, permissions } from '../domain/share-request/permissions.js';
import { shareRequest } from '../domain/share-request/decider.js';
import type { CommandType } from '../domain/share-request/fields.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';

/** Commands this person may give on the case as it stands: what a page shows as buttons. @throws NotFound */
export async function permittedCommands(
  hefu: HefuConnection,
  session: Session,
  id: string,
): Promise<readonly CommandType[]> {
  const { state } = await foldStream(hefu, shareRequest, `share-request/${id}`);
  if (state.status === 'none') throw new NotFound(`没有编号为“${id}”的共享申请，请核对编号。`);
  // The keys of a row are commands by its type; Object.keys forgets it.
  const commands = Object.keys(permissions[state.status]) as CommandType[];
  return commands.filter((command) => permitted(state, command, session.actor) === 'yes');
}
