import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FileStore, ReceivedFile } from '../../../store/files/file-store.js';
import { openFiles } from '../../../store/files/open-files.js';
import { verified } from '../../../store/files/verified.js';
import { s3Server, type S3Server } from '../../servers/s3-server.js';

let folder = '';
let s3: S3Server | null = null;
const stores = new Map<string, FileStore>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hefu-files-'));
  stores.set('a folder', await openFiles(join(folder, 'files')));
  s3 = await s3Server();
  if (s3 === null) return;
  process.env['AWS_ACCESS_KEY_ID'] = 'hefu-test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'hefu-test-secret';
  const { S3Client, CreateBucketCommand } = await import('@aws-sdk/client-s3');
  const client = new S3Client({ endpoint: s3.endpoint, region: 'us-east-1', forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'files' }));
  client.destroy();
  stores.set('S3', await openFiles(s3.url('files')));
}, 1_200_000);
afterAll(async () => {
  for (const store of stores.values()) store.close();
  await s3?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function received(bytes: Buffer): Promise<ReceivedFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, sha256);
  await writeFile(path, bytes);
  return { path, sha256, bytes: bytes.length };
}

describe.each(['a folder', 'S3'])('files by their hash in %s', (kind) => {
  const held = async (work: (store: FileStore) => Promise<void>): Promise<void> => {
    const store = stores.get(kind);
    if (store === undefined) process.stderr.write(`skipped: ${kind}\n`);
    else await work(store);
  };

  test(
    'what is put there is read again, byte by byte; twice is one object; what is not there is null',
    () =>
      held(async (store) => {
        const bytes = randomBytes(300_000);
        const file = await received(bytes);
        await store.put(file);
        await store.put(file);
        const read = await store.read(file.sha256);
        expect((await buffer(verified(read!, file.sha256))).equals(bytes)).toBe(true);
        expect((await store.list(10)).map(({ sha256, bytes: size }) => [sha256, size])).toEqual([
          [file.sha256, 300_000],
        ]);
        expect(await store.read('0'.repeat(64))).toBeNull();
        await store.remove(file.sha256);
        await store.remove(file.sha256);
        expect(await store.read(file.sha256)).toBeNull();
      }),
    60_000,
  );

  test(
    'lists are bounded, in the order of the hashes, and go on where they ended',
    () =>
      held(async (store) => {
        const files = await Promise.all(Array.from({ length: 7 }, () => received(randomBytes(10))));
        for (const file of files) await store.put(file);
        const all = files.map(({ sha256 }) => sha256).sort();
        const first = await store.list(3);
        const rest = await store.list(100, first.at(-1)!.sha256);
        expect([...first, ...rest].map(({ sha256 }) => sha256)).toEqual(all);
        expect(first).toHaveLength(3);
        expect(Math.abs(Date.now() - first[0]!.keptAt.getTime())).toBeLessThan(3_600_000);
        for (const file of files) await store.remove(file.sha256);
      }),
    60_000,
  );

  test(
    'a name that is no hash is no file: nothing outside is ever reached',
    () =>
      held(async (store) => {
        await expect((async () => store.read('../../etc/passwd'))()).rejects.toThrow('not a hash');
      }),
    60_000,
  );
});

test('S3 refuses what is not what its name says', async () => {
  const store = stores.get('S3');
  if (store === undefined) return;
  const file = await received(randomBytes(10));
  await expect(store.put({ ...file, sha256: 'ab'.repeat(32) })).rejects.toThrow();
  expect(await store.read('ab'.repeat(32))).toBeNull();
}, 60_000);
