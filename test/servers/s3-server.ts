import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../temporal-config/cache-folder.js';
import { cachedCopy } from '../../temporal-config/cached-copy.js';
import { findOnPath } from '../../temporal-config/find-on-path.js';
import { freePort } from '../../temporal-config/free-port.js';
import { runCommand } from '../../temporal-config/run-command.js';
import { startServerProcess } from '../../temporal-config/server-process.js';

const version = 'v1.8.0';
const buildLimitMs = 15 * 60_000;

export interface S3Server {
  readonly url: (bucket: string) => string;
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** A real S3 server (Versity's gateway over a folder), built with Go once and kept; null, said, where it cannot be had. */
export async function s3Server(): Promise<S3Server | null> {
  const command = await obtained();
  if (command === null) {
    process.stderr.write('skipped: no S3 server (neither versitygw nor Go to build it)\n');
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'hefu-s3-'));
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  await mkdir(join(folder, 'data'));
  const server = await startServerProcess({
    name: 'S3',
    command,
    args: ['--port', `127.0.0.1:${port}`, 'posix', '--nometa', join(folder, 'data')],
    env: { ...process.env, ROOT_ACCESS_KEY: 'hefu-test', ROOT_SECRET_KEY: 'hefu-test-secret' },
    logFile: join(folder, 's3.log'),
    isReady: async () =>
      fetch(endpoint).then(
        ({ status }) => status > 0,
        () => false,
      ),
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 10_000,
  });
  return {
    endpoint,
    url: (bucket) => `s3://${bucket}/hefu?endpoint=${encodeURIComponent(endpoint)}&region=us-east-1`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function obtained(): Promise<string | null> {
  const onPath = findOnPath('versitygw');
  if (onPath !== null) return onPath;
  const folder = join(cacheFolder(), `versitygw-${version}`);
  const go = findOnPath('go');
  if (!existsSync(folder) && go === null) return null;
  try {
    await cachedCopy(folder, async (temporary) => {
      const env = { ...process.env, GOBIN: join(temporary, 'bin'), GOFLAGS: '-mod=mod' };
      const built = await runCommand(
        go ?? '',
        ['install', `github.com/versity/versitygw/cmd/versitygw@${version}`],
        buildLimitMs,
        { env },
      );
      if (built.code !== 0) throw new Error(built.stderr);
      await rename(join(temporary, 'bin', 'versitygw'), join(temporary, 'versitygw'));
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
  return join(folder, 'versitygw');
}
