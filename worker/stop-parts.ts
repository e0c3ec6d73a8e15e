import { say } from '../temporal-config/progress.js';
import type { Supervised } from './keep-running.js';
import { type PartName, partNames } from './startup.js';

/** Stops what runs, worker first, database last; each has its own time limit. */
export async function stopParts(parts: ReadonlyMap<PartName, Supervised>): Promise<void> {
  for (const name of partNames) {
    const part = parts.get(name);
    if (part === undefined) continue;
    const began = Date.now();
    await part.stop();
    const seconds = Math.round((Date.now() - began) / 1000);
    if (seconds > 1) say(`  ${part.name}已停止（${seconds} 秒）`);
  }
}
