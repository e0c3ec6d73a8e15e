import { replayAll, replayCase } from '../../client/replay-case.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused } from '../failed.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { caseOf } from './case-of.js';
import { discrepancyLines } from './discrepancy-lines.js';
import { whichStream } from './which-stream.js';

/** `hefu audit replay`: today's workflow code on the histories, and what is shown folded again; of one case or of everything. */
export async function replay(face: Face, given: Given): Promise<ExitCode> {
  const again = face.replay;
  if (again === undefined) throw misused('这里没有流程代码，无法重放。', './bin/hefu audit replay');
  return withReader(face, given, async (hefu, reader) => {
    const stream = await whichStream(hefu, given, 'replay');
    const report =
      stream === undefined ? await replayAll(hefu, again) : await replayCase(hefu, stream, again);
    const isWhole = report.discrepanciesTotal === 0;
    face.out.answer({ whole: isWhole, ...report }, () => [
      isWhole
        ? `重放一致：流程历史 ${report.runs} 段、${report.historyEvents} 条，按现行代码重放无误；${report.events} 条记录重新汇总，与查询结果相同。`
        : `重放不一致：${report.discrepanciesTotal} 处。`,
      ...(isWhole ? [] : ['', ...discrepancyLines(report.discrepancies, '重放为')]),
    ]);
    const shown = stream === undefined ? null : caseOf(stream);
    if (shown !== null) await reader.opened(shown);
    return isWhole ? exitCodes.done : exitCodes.failed;
  });
}
