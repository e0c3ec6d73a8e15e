import { say } from '../temporal-config/progress.js';
import { freeMb, leastFreeMb } from './prepare-data-folder.js';

const everyMs = 30_000;

/** Says once that the disk fills up, while there is still time, and once that there is room again. @returns ends it. */
export function watchDisk(folder: string): () => void {
  let isLow = false;
  const look = (): void => {
    const free = freeMb(folder);
    if (free < leastFreeMb === isLow) return;
    isLow = !isLow;
    say(
      isLow
        ? `! 磁盘空间不足：${folder} 所在的磁盘只剩 ${free} MB。请尽快腾出空间；写满后不能办理新的事项，已办理的不会丢失。`
        : `  磁盘空间已恢复（剩余 ${free} MB）`,
    );
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
