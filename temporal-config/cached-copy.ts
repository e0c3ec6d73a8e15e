import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Fills `folder` once: `fill` works in a temporary folder beside it, which is renamed when all is there, so that
 * two processes at once or one that is killed never leave half a copy. Whoever comes second uses the first's.
 * Whatever `fill` throws passes through; nothing is left behind then.
 */
export async function cachedCopy(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(join(dirname(folder), '.obtaining-'));
  try {
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
