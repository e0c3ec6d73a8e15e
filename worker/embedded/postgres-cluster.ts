import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Obstacle } from '../../temporal-config/obstacle.js';
import { withProgress } from '../../temporal-config/progress.js';
import { runCommand } from '../../temporal-config/run-command.js';
import type { ServerUser } from './server-user.js';

/** The role that owns the database; the application logs in with one of its own, made by the migrations. */
export const ownerRole = 'hefu_owner';

/**
 * Makes the database's files when they are not there: UTF-8, byte order (C), passwords by SCRAM. A first
 * attempt that was cut off is thrown away, since `initdb` works in a folder that is renamed at the end.
 * @returns the owner's password, kept beside the data, readable by us alone.
 * @throws Obstacle with what `initdb` said.
 */
export async function postgresCluster(
  programs: string,
  place: string,
  user: ServerUser | null,
): Promise<string> {
  const secret = `${place}.password`;
  if (existsSync(join(place, 'PG_VERSION'))) return readFileSync(secret, 'utf8');
  const unfinished = `${place}.unfinished`;
  const handOver = `${place}.handover`;
  mkdirSync(dirname(place), { recursive: true, mode: user === null ? 0o700 : 0o711 });
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(secret, password, { mode: 0o600 });
  writeFileSync(handOver, password, { mode: 0o600 });
  if (user !== null) for (const path of [unfinished, handOver]) chownSync(path, user.uid, user.gid);
  const args = ['-D', unfinished, '-U', ownerRole, '--pwfile', handOver, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
  const made = await withProgress('建立数据库', () =>
    runCommand(join(programs, 'bin', 'initdb'), args, 120_000, {
      cwd: '/',
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    }),
  );
  rmSync(handOver, { force: true });
  if (made.code !== 0) {
    const full = /no space left/i.test(made.stderr) ? '磁盘已满，请腾出空间后重试。' : '';
    throw new Obstacle(`无法建立数据库（${place}）。${full}${made.stderr.trim()}`);
  }
  renameSync(unfinished, place);
  return password;
}
