import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { runCommand } from '../../temporal-config/run-command.js';
import type { ServerUser } from './server-user.js';

/**
 * Whether this user can go into the folder (or, while it is not there, into the nearest one above that is).
 * Tried, not computed: homes are closed in more ways than mode bits.
 */
export async function reachable(folder: string, user: ServerUser | null): Promise<boolean> {
  if (user === null) return true;
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const tried = await runCommand('/bin/sh', ['-c', 'cd "$0"', existing], 5000, {
    cwd: '/',
    uid: user.uid,
    gid: user.gid,
  });
  return tried.code === 0;
}
