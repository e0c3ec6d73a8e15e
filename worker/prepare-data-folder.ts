import { accessSync, chmodSync, constants, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from '../temporal-config/obstacle.js';
import { fileTrouble } from './file-trouble.js';

/** A new database needs about 60 MB, its log up to 1 GB under load; below this a start would end in the middle. */
export const leastFreeMb = 300;

/**
 * The data folder, made when it is missing, closed to others (root lets others through, since the database runs
 * as another user; every file in it is closed by itself).
 * @throws Obstacle when it cannot be made, cannot be written to, or the disk is nearly full.
 */
export function prepareDataFolder(folder: string): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    if (mkdirSync(folder, { recursive: true, mode }) !== undefined) chmodSync(folder, mode);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const trial = join(folder, `.trial-${process.pid}`);
    writeFileSync(trial, 'x');
    rmSync(trial);
  } catch (error) {
    throw new Obstacle(
      `数据文件夹 ${folder} 不可写（${fileTrouble(error) ?? String(error)}）。请修改它的权限，或用 HEFU_DATA 指定另一个文件夹。`,
    );
  }
  const free = freeMb(folder);
  if (free < leastFreeMb) {
    throw new Obstacle(
      `磁盘空间不足：${folder} 所在的磁盘只剩 ${free} MB，至少需要 ${leastFreeMb} MB。请腾出空间，或用 HEFU_DATA 换一个磁盘。`,
    );
  }
}

/** Free space for us on the folder's disk, in MB. */
export function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_048_576);
}
