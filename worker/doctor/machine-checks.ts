import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { portIsFree } from '../../temporal-config/free-port.js';
import { serverUser } from '../embedded/server-user.js';
import { freeMb, leastFreeMb } from '../prepare-data-folder.js';
import { holderOf } from '../require-port.js';
import { type Check, missing, ok, warning } from './check.js';

const comfortableMb = 2000;

/** An older Node does not come this far: bin/ refuses it. */
export function checkNode(): Check {
  return ok('node', 'Node.js', `${process.versions.node}，依赖与 package-lock.json 一致`);
}

export function checkRoot(): Check {
  const user = serverUser();
  if (user === null) return ok('user', '运行身份', '普通用户');
  return warning(
    'user',
    '运行身份',
    `root；内置数据库将以用户 ${user.name} 运行`,
    '建议改用普通用户运行，数据文件夹归其所有。',
  );
}

/** Looks at the nearest folder that exists; makes nothing. */
export function checkDisk(folder: string): Check {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    return missing(
      'data',
      '数据文件夹',
      `${folder} 不可写`,
      '修改权限，或换一个：HEFU_DATA=<文件夹> npm start',
    );
  }
  const free = freeMb(existing);
  const finding = `${folder}，可写，剩余 ${free} MB`;
  const remedy = '腾出磁盘空间，或换一个磁盘：HEFU_DATA=<文件夹> npm start';
  if (free < leastFreeMb) return missing('data', '数据文件夹', finding, remedy);
  return free < comfortableMb
    ? warning('data', '数据文件夹', finding, remedy)
    : ok('data', '数据文件夹', finding);
}

/** What runs listens where it was started, whatever HEFU_PORT says now. `running` is its address, or null. */
export async function checkPorts(port: number, running: string | null): Promise<readonly Check[]> {
  if (running !== null) return [ok('port', '端口', `${new URL(running).port}，由本系统使用`)];
  if (await portIsFree(port)) return [ok('port', '端口', `${port} 空闲；数据库和 Temporal 的端口自动选取`)];
  const holder = holderOf(port);
  const finding = `${port} 已被占用${holder === null ? '' : `（${holder}）`}`;
  return [missing('port', '端口', finding, '换一个端口：HEFU_PORT=8090 npm start')];
}
