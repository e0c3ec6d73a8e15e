import { referencedHashes } from '../../store/read-dossier.js';
import type { HefuConnection } from '../connection.js';
import { clearIncoming } from './receive-file.js';

export interface Cleaned {
  readonly looked: number;
  readonly removed: readonly string[];
  readonly incoming: number;
}

const youngMs = 24 * 60 * 60_000;
const pageObjects = 1000;

/**
 * Removes what no record speaks of and has lain there for a day: bytes kept just before a failure. At most `most`
 * objects are looked at. Whatever is on record stays, taken off the list or not. @throws while projections are behind
 */
export async function cleanFiles(
  hefu: HefuConnection,
  { most = 10_000, dryRun = false }: { readonly most?: number; readonly dryRun?: boolean } = {},
): Promise<Cleaned> {
  const files = await hefu.files();
  const olderThan = (await hefu.now()) - youngMs;
  const removed: string[] = [];
  let looked = 0;
  let after: string | undefined;
  while (looked < most) {
    const page = await files.list(Math.min(pageObjects, most - looked), after);
    after = page.at(-1)?.sha256;
    if (after === undefined) break;
    looked += page.length;
    const old = page.filter(({ keptAt }) => keptAt.getTime() < olderThan).map(({ sha256 }) => sha256);
    const referenced = await referencedHashes(hefu.pool, old);
    for (const sha256 of old.filter((one) => !referenced.has(one))) {
      if (!dryRun) await files.remove(sha256);
      removed.push(sha256);
    }
  }
  return { looked, removed, incoming: dryRun ? 0 : await clearIncoming(hefu, olderThan) };
}
