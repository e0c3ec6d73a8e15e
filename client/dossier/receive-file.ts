import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeOf, headBytes } from '../../domain/dossier/file-type.js';
import type { ReceivedFile } from '../../store/files/file-store.js';
import type { HefuConnection } from '../connection.js';
import { MalformedInput } from '../failures.js';

export interface Received extends ReceivedFile {
  /** By its content. */
  readonly type: string;
}

/**
 * Takes a file in, to disk and never whole into memory, hashing it on the way; `use` has it until it returns. What
 * is broken off or grows past `most` leaves nothing behind. @throws MalformedInput when it is too large
 */
export async function receiveFile<T>(
  hefu: HefuConnection,
  bytes: Readable,
  most: number,
  use: (file: Received) => Promise<T>,
): Promise<T> {
  const folder = incomingFolder(hefu);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  try {
    return await use({ path, ...(await written(bytes, path, most)) });
  } finally {
    await rm(path, { force: true });
  }
}

async function written(bytes: Readable, path: string, most: number): Promise<Omit<Received, 'path'>> {
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  await pipeline(
    bytes,
    async function* counted(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        size += chunk.length;
        if (size > most) throw tooLarge(most);
        hash.update(chunk);
        if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
        yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
  return { sha256: hash.digest('hex'), bytes: size, type: fileTypeOf(head) };
}

const tooLarge = (most: number): MalformedInput =>
  new MalformedInput([
    {
      pointer: '/file',
      code: 'file-too-large',
      detail: `文件超过${Math.floor(most / 2 ** 20)} MB，请压缩或者分开提交。`,
      english: `The file is larger than ${Math.floor(most / 2 ** 20)} MB. Please compress it or send it in parts.`,
    },
  ]);

const incomingFolder = (hefu: HefuConnection): string => join(dirname(hefu.addresses.keyFile), 'incoming');

/** What a process that was killed left behind. */
export async function clearIncoming(hefu: HefuConnection, olderThan: number): Promise<number> {
  const folder = incomingFolder(hefu);
  let cleared = 0;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs >= olderThan) continue;
    await rm(path, { force: true });
    cleared += 1;
  }
  return cleared;
}
