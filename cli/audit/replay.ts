import { replayCase } from '../../client/replay-case.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused } from '../failed.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { caseOf } from './case-of.js';
import { discrepancyLines } from './discrepancy-lines.js';
import { recordedStream } from './which-stream.js';

/** `hefu audit replay`: today's workflow code on the case's histories, and the projection folded again. */
export async function replay(face: Face, given: Given): Promise<ExitCode> {
  const [name = ''] = given.words;
  const again = face.replay;
  if (again === undefined) throw misused('这里没有流程代码，无法重放。', './bin/hefu audit replay');
  return withReader(face, given, async (hefu, reader) => {
    const stream = await recordedStream(hefu, name);
    const report = await replayCase(hefu, stream, again);
    const isWhole = report.discrepancies.length === 0;
    face.out.answer({ whole: isWhole, ...report }, () => [
      isWhole
        ? `重放一致：流程历史 ${report.runs} 段、${report.historyEvents} 条，按现行代码重放无误；${report.events} 条记录重新汇总，与查询结果相同。`
        : `重放不一致：${report.discrepancies.length} 处。`,
      ...(isWhole ? [] : ['', ...discrepancyLines(report.discrepancies, '重放为')]),
    ]);
    const shown = caseOf(stream);
    if (shown !== null) await reader.opened(shown);
    return isWhole ? exitCodes.done : exitCodes.failed;
  });
}
