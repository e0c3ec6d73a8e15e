import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cachedCopy } from './cached-copy.js';
import { Obstacle } from './obstacle.js';
import { obtainTemporalProgram } from './temporal-program.js';
import { obtainTestServerProgram } from './test-server-program.js';

const before = { ...process.env };
let folder = '';
let server: Server | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hefu-obtain-'));
  process.env['HEFU_CACHE'] = join(folder, 'cache');
  process.env['HEFU_DOWNLOAD_BASE'] = 'http://127.0.0.1:1';
});

afterEach(() => {
  process.env = { ...before };
  server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Only what unpacking needs: no Go, no Maven, no temporal. */
function bareProgramPath(): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const tool of ['tar', 'gzip']) {
    const real = execFileSync('which', [tool], { encoding: 'utf8', env: before }).trim();
    writeFileSync(join(bin, tool), `#!/bin/sh\nexec ${real} "$@"\n`);
    chmodSync(join(bin, tool), 0o755);
  }
  process.env['PATH'] = bin;
}

/** Serves an archive the way Temporal's address does: a description first, then the archive. */
async function serveArchive(name: string): Promise<void> {
  const content = join(folder, 'content', 'sub');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, name), '#!/bin/sh\necho served\n');
  const archive = join(folder, 'archive.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', join(folder, 'content'), `sub/${name}`], { env: before });
  server = createServer((request, response) => {
    const base = `http://${request.headers.host ?? ''}`;
    if (request.url === '/archive') response.end(readFileSync(archive));
    else response.end(JSON.stringify({ archiveUrl: `${base}/archive`, fileToExtract: `sub/${name}` }));
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (typeof address === 'object' && address !== null) {
    process.env['HEFU_DOWNLOAD_BASE'] = `http://127.0.0.1:${address.port}`;
  }
}

test('a `temporal` on the PATH comes before everything else', async () => {
  bareProgramPath();
  const own = join(folder, 'bin', 'temporal');
  writeFileSync(own, '#!/bin/sh\n');
  chmodSync(own, 0o755);
  expect(await obtainTemporalProgram()).toBe(own);
});

test('the official download is unpacked into the cache, used again, and leaves nothing half done', async () => {
  bareProgramPath();
  await serveArchive('temporal');
  const [path, same] = await Promise.all([obtainTemporalProgram(), obtainTemporalProgram()]);
  expect(same).toBe(path);
  expect(execFileSync(path, { encoding: 'utf8', env: before })).toBe('served\n');
  server?.close();
  expect(await obtainTemporalProgram()).toBe(path);
  expect(readdirSync(join(folder, 'cache'))).toEqual(['temporal-v1.5.1']);
}, 30_000);

test('without network, Go and a copy: a sentence that names what to install, and no half copy', async () => {
  bareProgramPath();
  const failure = await obtainTemporalProgram().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Obstacle);
  expect((failure as Obstacle).message).toMatch(/PATH.*Go.*TEMPORAL_ADDRESS/);
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
});

test('the test server without network and Maven: a sentence that names Java and Maven', async () => {
  bareProgramPath();
  await expect(obtainTestServerProgram()).rejects.toThrow(/Java.*Maven/);
});

test('a filling that fails leaves nothing; the next one starts anew', async () => {
  const target = join(folder, 'cache', 'thing');
  await expect(
    cachedCopy(target, (temporary) => {
      writeFileSync(join(temporary, 'half'), '');
      return Promise.reject(new Error('cut off'));
    }),
  ).rejects.toThrow('cut off');
  expect(existsSync(target)).toBe(false);
  await cachedCopy(target, (temporary) => {
    writeFileSync(join(temporary, 'whole'), '');
    return Promise.resolve();
  });
  expect(readdirSync(target)).toEqual(['whole']);
});
