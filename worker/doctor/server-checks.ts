import { join } from 'node:path';
import { findOnPath } from '../../temporal-config/find-on-path.js';
import { findTemporalProgram } from '../../temporal-config/temporal-program.js';
import { findTestServerProgram } from '../../temporal-config/test-server-program.js';
import { accepts } from '../../temporal-config/accepts.js';
import { packagedPostgres } from '../embedded/postgres-programs.js';
import { reachable } from '../embedded/reachable.js';
import { serverUser } from '../embedded/server-user.js';
import { requireDatabase } from '../start-database.js';
import type { UpSettings } from '../up-settings.js';
import { type Check, missing, ok, warning } from './check.js';

const installTemporal =
  '安装 temporal 命令行程序并放到 PATH（https://temporal.io/setup/install-temporal-cli），或安装 Go 1.24 以上，或设置 TEMPORAL_ADDRESS';

export async function checkDatabase({ databaseUrl, dataFolder }: UpSettings): Promise<Check> {
  if (databaseUrl !== null) {
    try {
      await requireDatabase(databaseUrl);
      return ok('postgresql', 'PostgreSQL', 'DATABASE_URL 指定的服务可以连接');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return missing('postgresql', 'PostgreSQL', why, '检查 DATABASE_URL；去掉它则使用内置的 PostgreSQL');
    }
  }
  if (packagedPostgres() === null) {
    const finding = `没有适合本机（${process.platform}-${process.arch}）的内置程序`;
    return missing(
      'postgresql',
      'PostgreSQL',
      finding,
      '运行 npm ci；仍没有时安装 PostgreSQL 18 并设置 DATABASE_URL',
    );
  }
  const direct = await reachable(dataFolder, serverUser());
  const where = direct ? join(dataFolder, 'postgres') : '/var/lib/hefu 之下（数据库的用户进不了数据文件夹）';
  return ok('postgresql', 'PostgreSQL', `内置，数据在 ${where}`);
}

export function checkBackup(): Check {
  const found = findOnPath('pg_dump');
  if (found !== null) return ok('pg_dump', '备份工具 pg_dump', found);
  return warning(
    'pg_dump',
    '备份工具 pg_dump',
    '没有找到',
    '需要备份时安装：apt-get install postgresql-client',
  );
}

export async function checkTemporal({ temporalAddress }: UpSettings): Promise<Check> {
  const name = 'Temporal';
  if (temporalAddress !== null) {
    const [host = '', port = '7233'] = temporalAddress.split(':');
    if (await accepts(host, Number(port))) return ok('temporal', name, `${temporalAddress} 有应答`);
    return missing(
      'temporal',
      name,
      `${temporalAddress} 没有应答`,
      '检查 TEMPORAL_ADDRESS；去掉它则使用内置的服务',
    );
  }
  const program = findTemporalProgram();
  if (program !== null)
    return ok('temporal', name, `${program.path}（${program.how === 'path' ? 'PATH' : '先前取得'}）`);
  if (findOnPath('go') === null) {
    return warning('temporal', name, '本机没有，启动时将尝试官方下载', `下载不通时：${installTemporal}`);
  }
  return ok('temporal', name, '本机没有，启动时官方下载；不通则用 Go 编译（约 3 分钟）');
}

export function checkTestServer(): Check {
  const name = '测试服务（仅 npm test 需要）';
  const found = findTestServerProgram();
  if (found !== null) return ok('test-server', name, found);
  if (findOnPath('mvn') !== null && findOnPath('java') !== null) {
    return ok('test-server', name, '本机没有，测试时官方下载；不通则用 Maven 取得');
  }
  return warning(
    'test-server',
    name,
    '本机没有，测试时将尝试官方下载',
    '下载不通时：apt-get install default-jre-headless maven',
  );
}

export function checkTools(): readonly Check[] {
  return (['java', 'go'] as const).map((tool) => {
    const found = findOnPath(tool);
    const finding = found ?? '没有；仅在无法下载服务程序时需要';
    return ok(tool, tool === 'go' ? 'Go' : 'Java', finding);
  });
}
