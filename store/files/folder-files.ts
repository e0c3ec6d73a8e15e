import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isSha256, type FileStore, type StoredObject } from './file-store.js';

/** Files in a folder: `ab/cd/abcd…`, written aside, forced to disk and renamed. */
export function folderFiles(folder: string): FileStore {
  const placeOf = (sha256: string): string => {
    if (!isSha256(sha256)) throw new TypeError(`not a hash: ${sha256}`);
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    put: async ({ path, sha256, bytes }) => {
      const place = placeOf(sha256);
      if ((await sizeOf(place)) === bytes) {
        await utimes(place, new Date(), new Date());
        return;
      }
      await mkdir(dirname(place), { recursive: true });
      const aside = `${place}.${randomUUID()}.partial`;
      try {
        await pipeline(createReadStream(path), createWriteStream(aside, { mode: 0o600 }));
        await forceToDisk(aside);
        await rename(aside, place);
        await forceToDisk(dirname(place));
      } finally {
        await rm(aside, { force: true });
      }
    },
    read: async (sha256) => {
      const place = placeOf(sha256);
      return (await sizeOf(place)) === null ? null : createReadStream(place);
    },
    list: (limit, after = '') => listed(folder, limit, after),
    remove: async (sha256) => rm(placeOf(sha256), { force: true }),
    close: () => undefined,
  };
}

async function sizeOf(place: string): Promise<number | null> {
  try {
    return (await stat(place)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function forceToDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function listed(folder: string, limit: number, after: string): Promise<readonly StoredObject[]> {
  const found: StoredObject[] = [];
  for (const first of await namesIn(folder, after.slice(0, 2))) {
    for (const second of await namesIn(
      join(folder, first),
      first === after.slice(0, 2) ? after.slice(2, 4) : '',
    )) {
      for (const sha256 of await namesIn(join(folder, first, second), '')) {
        if (!isSha256(sha256) || sha256 <= after) continue;
        const { size, mtime } = await stat(join(folder, first, second, sha256));
        found.push({ sha256, bytes: size, keptAt: mtime });
        if (found.length >= limit) return found;
      }
    }
  }
  return found;
}

async function namesIn(folder: string, from: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name >= from && /^[0-9a-f]+$/.test(name)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
