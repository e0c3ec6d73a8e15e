import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../temporal-config/obstacle.js';
import { readRunFile } from '../temporal-config/run-file.js';
import { processIdentity } from './process-identity.js';

/**
 * One supervisor a data folder. The lock holds the process and when it began, so that one left by a SIGKILL is
 * taken over and a foreign process that got the same id does not keep us out.
 * @returns gives the lock back.
 * @throws Obstacle when it is already running, saying where.
 */
export function takeInstanceLock(folder: string): () => void {
  const file = join(folder, 'lock');
  const mine = `${process.pid} ${processIdentity(process.pid) ?? ''}`;
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = read(file);
    const [pid = '', identity = ''] = holder.split(' ');
    if (processIdentity(Number(pid)) === identity) throw running(folder, pid);
    setAside(file, holder);
  }
  throw new Obstacle(`${folder} 正被另一个启动过程占用，请稍后再试。`);
}

/** Two starts may find the same stale lock: only the one whose rename took exactly that lock goes on. */
function setAside(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) renameSync(aside, file);
    else rmSync(aside);
  } catch {
    // The other one was quicker.
  }
}

function running(folder: string, pid: string): Obstacle {
  const where = readRunFile(folder)?.url;
  return new Obstacle(
    `合符已经在运行（进程 ${pid}${where === undefined ? '，正在启动' : `，${where}`}），数据文件夹 ${folder}。` +
      `请直接使用；要重新启动，先停止它（kill ${pid}）；要另开一套，请换一个 HEFU_DATA 和 HEFU_PORT。`,
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
