import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.js';
import { cachedCopy } from './cached-copy.js';
import { findOnPath } from './find-on-path.js';
import { Obstacle } from './obstacle.js';
import { officialDownload } from './official-download.js';
import { withProgress } from './progress.js';
import { runCommand } from './run-command.js';

const version = '1.32.1';
const mavenLimitMs = 10 * 60_000;
const testServerFolder = (): string => join(cacheFolder(), `temporal-test-server-${version}`);
const programPath = (): string => join(testServerFolder(), 'temporal-test-server');

/** The time-skipping test server's executable if it was obtained before, else null. */
export function findTestServerProgram(): string | null {
  return existsSync(programPath()) ? programPath() : null;
}

/**
 * The time-skipping test server, for tests only: cache, official download, Maven with Java.
 * @throws Obstacle that says what to install.
 */
export async function obtainTestServerProgram(): Promise<string> {
  await cachedCopy(testServerFolder(), async (folder) => {
    try {
      const path = await withProgress('下载 Temporal 测试服务', () =>
        officialDownload('temporal-test-server', `v${version}`, folder),
      );
      await rename(path, join(folder, 'temporal-test-server'));
    } catch (error) {
      await fetchWithMaven(folder, error instanceof Error ? error.message : String(error));
    }
  });
  return programPath();
}

async function fetchWithMaven(folder: string, downloadFailure: string): Promise<void> {
  const maven = findOnPath('mvn');
  const java = findOnPath('java');
  const reasons = [downloadFailure];
  if (maven !== null && java !== null) {
    await writeFile(join(folder, 'pom.xml'), pom);
    const libraries = join(folder, 'lib');
    await mkdir(libraries);
    const args = [
      '-q',
      '-B',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${libraries}`,
    ];
    const copied = await withProgress('用 Maven 取得 Temporal 测试服务', () =>
      runCommand(maven, args, mavenLimitMs, { cwd: folder }),
    );
    if (copied.code === 0) {
      await writeFile(join(folder, 'temporal-test-server'), launcher);
      await chmod(join(folder, 'temporal-test-server'), 0o755);
      return;
    }
    reasons.push((copied.stdout + copied.stderr).trim().split('\n')[0] ?? '');
  }
  throw new Obstacle(
    `没有找到 Temporal 测试服务，也无法自动取得（仅测试需要）。请安装 Java（11 以上）和 Maven 后重试，或接通外网后重试。（${reasons.join('；')}）`,
  );
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>hefu</groupId><artifactId>test-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;

/** Short JVM start-up matters more here than speed: a test file has a server of its own. */
const launcher = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx512m \\
  -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;
