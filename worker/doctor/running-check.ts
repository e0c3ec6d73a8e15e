import { z } from 'zod';
import type { RunFile } from '../../temporal-config/run-file.js';
import { type Check, missing, ok, warning } from './check.js';

const answer = z.object({ ready: z.boolean(), missing: z.array(z.object({ message: z.string() })) });

/** The installation that runs from this data folder, asked over HTTP. */
export async function checkRunning(run: RunFile | null): Promise<Check> {
  const name = '运行情况';
  if (run === null) return warning('running', name, '没有在运行', '启动：npm start');
  try {
    const response = await fetch(`${run.url}/readyz`, { signal: AbortSignal.timeout(5000) });
    const { ready, missing: parts } = answer.parse(await response.json());
    if (ready) return ok('running', name, `${run.url}，全部就绪（进程 ${run.pid}）`);
    return missing('running', name, parts.map((part) => part.message).join(''), '按上述日志处理；会自动重试');
  } catch {
    return missing(
      'running',
      name,
      `进程 ${run.pid} 在，但 ${run.url} 没有应答`,
      '查看日志，或停止后重新 npm start',
    );
  }
}
