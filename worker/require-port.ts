import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { portIsFree } from '../temporal-config/free-port.js';
import { Obstacle } from '../temporal-config/obstacle.js';
import { commandLineOf } from './process-identity.js';

/** @throws Obstacle when somebody else has the port, by whom if that can be seen, and how to choose another. */
export async function requirePort(port: number): Promise<void> {
  if (await portIsFree(port)) return;
  const other = port + 10 < 65_536 ? port + 10 : 8090;
  const choose = `请停止占用者，或换一个端口：HEFU_PORT=${other} npm start。`;
  if (port < 1024 && process.getuid?.() !== 0) {
    throw new Obstacle(`端口 ${port} 无法使用：1024 以下的端口可能需要管理员权限，或已被占用。${choose}`);
  }
  const holder = holderOf(port);
  throw new Obstacle(`端口 ${port} 已被占用${holder === null ? '' : `（${holder}）`}。${choose}`);
}

/** Linux: the socket's inode from the kernel's table, then the process that has it open, as far as we may look. */
export function holderOf(port: number): string | null {
  try {
    const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const tables = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
      readFileSync(table, 'utf8').split('\n'),
    );
    const listening = tables
      .map((row) => row.trim().split(/\s+/))
      .find((row) => row[1]?.endsWith(hex) && row[3] === '0A');
    const inode = listening?.[9];
    if (inode === undefined) return null;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (hasOpen(pid, `socket:[${inode}]`))
        return `进程 ${pid}：${(commandLineOf(Number(pid)) ?? '').slice(0, 80)}`;
    }
  } catch {
    // Not Linux, or not ours to see.
  }
  return null;
}

function hasOpen(pid: string, target: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === target);
  } catch {
    return false;
  }
}
