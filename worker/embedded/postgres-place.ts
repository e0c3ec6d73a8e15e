import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { openFolder } from './postgres-programs.js';
import { reachable } from './reachable.js';
import type { ServerUser } from './server-user.js';

/**
 * Where the database's files are: below our data folder; when its user cannot go there (root's home is
 * closed), in a folder named after it that it can reach. The same data folder always gives the same place.
 */
export async function postgresPlace(dataFolder: string, user: ServerUser | null): Promise<string> {
  const path = resolve(dataFolder);
  if (await reachable(path, user)) return join(path, 'postgres');
  const name = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return join(await openFolder(user), `data-${name}`, 'postgres');
}
