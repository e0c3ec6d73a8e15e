import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFolder } from './postgres-programs.js';
import { reachable } from './reachable.js';
import type { ServerUser } from './server-user.js';

/**
 * Where the database's files are: below our data folder; when its user cannot go there (root's home is closed),
 * in a folder that it can reach, whose name is kept in the data folder. Whoever throws the data folder away
 * therefore starts anew, and does not meet the database of what is gone.
 */
export async function postgresPlace(dataFolder: string, user: ServerUser | null): Promise<string> {
  const path = resolve(dataFolder);
  if (await reachable(path, user)) return join(path, 'postgres');
  const note = join(path, 'postgres-place');
  if (existsSync(note)) return readFileSync(note, 'utf8');
  const place = join(await openFolder(user), `data-${randomBytes(6).toString('hex')}`, 'postgres');
  writeFileSync(note, place);
  return place;
}
