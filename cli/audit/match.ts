import { matchCases } from '../../client/match-cases.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { caseOf } from './case-of.js';
import { discrepancyLines } from './discrepancy-lines.js';
import { whichStream } from './which-stream.js';

/** `hefu audit match`: Temporal's history held against the log, in both directions. */
export async function match(face: Face, given: Given): Promise<ExitCode> {
  return withReader(face, given, async (hefu, reader) => {
    const stream = await whichStream(hefu, given, 'match');
    const report = await matchCases(hefu, stream === undefined ? {} : { stream });
    const isWhole = report.discrepanciesTotal === 0;
    face.out.answer({ whole: isWhole, ...report }, () => [
      isWhole
        ? `两半相符：${report.cases} 件，流程历史 ${report.runs} 段（其中已存档 ${report.archivedRuns} 段）、${report.historyEvents} 条，与记录 ${report.events} 条、被拒 ${report.attempts} 次逐一对上。`
        : `两半不符：${report.discrepanciesTotal} 处。`,
      ...(report.isTemporalThere ? [] : ['流程引擎未连接，只核对了已存档的历史。']),
      ...(isWhole ? [] : ['', ...discrepancyLines(report.discrepancies, '流程历史为')]),
    ]);
    const shown = stream === undefined ? null : caseOf(stream);
    if (shown !== null) await reader.opened(shown);
    return isWhole ? exitCodes.done : exitCodes.failed;
  });
}
