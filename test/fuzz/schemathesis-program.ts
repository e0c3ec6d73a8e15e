import { join } from 'node:path';
import { cacheFolder } from '../../temporal-config/cache-folder.js';
import { cachedCopy } from '../../temporal-config/cached-copy.js';
import { findOnPath } from '../../temporal-config/find-on-path.js';
import { Obstacle } from '../../temporal-config/obstacle.js';
import { runCommand } from '../../temporal-config/run-command.js';

const version = '4.32.5';
const installLimitMs = 180_000;

/**
 * Python of an environment that has Schemathesis in it, made once for this machine.
 * @throws Obstacle that says in Chinese and English what is missing.
 */
export async function pythonWithSchemathesis(): Promise<string> {
  const folder = join(cacheFolder(), `schemathesis-${version}`);
  const python = join(folder, 'bin', 'python');
  await cachedCopy(folder, async (temporary) => {
    const own = findOnPath('python3');
    if (own === null) {
      throw new Obstacle(
        '没有找到 python3，请安装 Python 3.10 以上（含 venv）。Python 3.10 or later with venv is needed.',
      );
    }
    await must(own, ['-m', 'venv', temporary], '不能建立 Python 环境（cannot make a venv）');
    const wanted = ['-m', 'pip', 'install', '--quiet', `schemathesis==${version}`];
    await must(
      join(temporary, 'bin', 'python'),
      wanted,
      `不能安装 schemathesis==${version}（cannot install）`,
    );
  });
  return python;
}

async function must(command: string, args: readonly string[], what: string): Promise<void> {
  const { code, stderr } = await runCommand(command, args, installLimitMs);
  if (code !== 0) throw new Obstacle(`${what}：${stderr.trim().split('\n').at(-1) ?? ''}`);
}
