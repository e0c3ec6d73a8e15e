import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.js';
import { cachedCopy } from './cached-copy.js';
import { findOnPath } from './find-on-path.js';
import { Obstacle } from './obstacle.js';
import { officialDownload } from './official-download.js';
import { withProgress } from './progress.js';
import { runCommand } from './run-command.js';

/** The last version that `go install` can build; the same is downloaded, so that all ways give one server. */
const version = 'v1.5.1';
const goModule = `github.com/temporalio/cli/cmd/temporal@${version}`;
const goLimitMs = 20 * 60_000;

export interface FoundProgram {
  readonly path: string;
  readonly how: 'path' | 'cache';
}

const temporalCacheFolder = (): string => join(cacheFolder(), `temporal-${version}`);
const programName = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** Temporal's official program, if it is on this machine: on the PATH, or obtained before. */
export function findTemporalProgram(): FoundProgram | null {
  const onPath = findOnPath('temporal');
  if (onPath !== null) return { path: onPath, how: 'path' };
  const cached = join(temporalCacheFolder(), programName);
  return existsSync(cached) ? { path: cached, how: 'cache' } : null;
}

/**
 * Temporal's official program (development server and UI): PATH, cache, official download, built with Go.
 * @throws Obstacle that says what to install; the signal's reason when it is abandoned.
 */
export async function obtainTemporalProgram(
  abandon: AbortSignal = new AbortController().signal,
): Promise<string> {
  const found = findTemporalProgram();
  if (found !== null) return found.path;
  const reasons: string[] = [];
  await cachedCopy(temporalCacheFolder(), async (folder) => {
    try {
      await withProgress(`下载 Temporal ${version}`, () => officialDownload('cli', version, folder));
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
      abandon.throwIfAborted();
      await buildWithGo(folder, reasons, abandon);
    }
  });
  return join(temporalCacheFolder(), programName);
}

async function buildWithGo(folder: string, reasons: string[], abandon: AbortSignal): Promise<void> {
  const go = findOnPath('go');
  if (go !== null) {
    await mkdir(join(folder, 'bin'), { recursive: true });
    const built = await withProgress(`用 Go 编译 Temporal ${version}（首次约 3 分钟）`, () =>
      runCommand(
        go,
        ['install', goModule],
        goLimitMs,
        { env: { ...process.env, GOBIN: join(folder, 'bin'), GOFLAGS: '-mod=mod' } },
        abandon,
      ),
    );
    abandon.throwIfAborted();
    if (built.code === 0) {
      await rename(join(folder, 'bin', programName), join(folder, programName));
      return;
    }
    reasons.push(built.stderr.trim().split('\n').at(-1) ?? '');
  }
  throw new Obstacle(
    '没有找到 Temporal 服务程序，也无法自动取得。请任选其一：把 temporal 命令行程序（https://temporal.io/setup/install-temporal-cli）放到 PATH 中；' +
      `安装 Go（1.24 以上）后重试，由本程序自行编译；或用环境变量 TEMPORAL_ADDRESS 指定已有的 Temporal 服务。（${reasons.join('；')}）`,
  );
}
