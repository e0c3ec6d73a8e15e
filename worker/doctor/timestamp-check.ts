import pg from 'pg';
import { authoritySettings } from '../../audit/timestamp/authority-settings.js';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { timestampStatus } from '../../store/tree/timestamp-status.js';
import type { RunFile } from '../../temporal-config/run-file.js';
import { type Check, ok, warning } from './check.js';

const code = 'timestamps';
const name = '时间戳机构';
/** What is due is asked for every half minute; two tokens missed in a row are no chance. */
const intervalsLate = 2;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether checkpoints get the tokens of an outside authority, where one is set. */
export async function checkTimestamps(run: RunFile | null, env: Environment): Promise<Check> {
  const authority = await authoritySettings(env);
  if (authority === null) return ok(code, name, '未设置（可选）：检查点的时间仅由本系统自述');
  if ('unusable' in authority)
    return warning(code, name, authority.unusable, '改正后重新 npm start；检查点照常签发，但没有时间戳');
  const { url, everyMinutes } = authority;
  if (run === null) return ok(code, name, `${url.href}，每 ${everyMinutes} 分钟至多一次`);
  const pool = new pg.Pool({ connectionString: run.databaseUrl, max: 1, connectionTimeoutMillis: 5000 });
  try {
    const { tokens, newest, unstampedSince } = await timestampStatus(pool);
    const had = newest === null ? '还没有' : `已有 ${tokens} 个，最近 ${said(newest)}`;
    const isLate =
      unstampedSince !== null &&
      Date.now() - unstampedSince.getTime() > intervalsLate * everyMinutes * 60_000;
    if (!isLate) return ok(code, name, `${url.href}，${had}`);
    return warning(
      code,
      name,
      `${url.href}：${said(unstampedSince)} 以后的检查点没有取得时间戳；${had}`,
      '检查与时间戳机构的网络、HEFU_TSA_CA 和本机时钟，原因见数据文件夹 logs/ 中 timestamps 的记录；恢复后会自动补取',
    );
  } catch {
    return warning(code, name, '数据库没有应答，无从得知', '先恢复数据库');
  } finally {
    await pool.end();
  }
}

const said = (at: Date): string => chineseMoment(shanghaiInstant(at.getTime()));
