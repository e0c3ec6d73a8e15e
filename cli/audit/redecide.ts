import { redecideLog } from '../../audit/redecide/redecide-log.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withReader } from '../with-reader.js';
import { caseOf } from './case-of.js';
import { discrepancyLines } from './discrepancy-lines.js';
import { whichStream } from './which-stream.js';

/** `hefu audit redecide`: every recorded command decided again by the same rules. */
export async function redecide(face: Face, given: Given): Promise<ExitCode> {
  return withReader(face, given, async (hefu, reader) => {
    const stream = await whichStream(hefu, given, 'redecide');
    const report = await redecideLog(hefu.pool, stream === undefined ? {} : { stream });
    const isWhole = report.discrepanciesTotal === 0;
    face.out.answer({ whole: isWhole, ...report }, () => [
      isWhole
        ? `决定一致：${report.streams} 条链，${report.commands} 项指令、${report.attempts} 次被拒，逐一重新作出决定，与 ${report.events} 条记录相同。`
        : `决定不一致：${report.discrepanciesTotal} 处。`,
      ...(isWhole ? [] : ['', ...discrepancyLines(report.discrepancies, '重新得出')]),
      ...(report.remarksTotal === 0
        ? []
        : [
            '',
            `另有 ${report.remarksTotal} 次被拒，决定相同，本版本的理由更多（较早的版本理由较少）：`,
            '',
            ...discrepancyLines(report.remarks, '重新得出'),
          ]),
    ]);
    const shown = stream === undefined ? null : caseOf(stream);
    if (shown !== null) await reader.opened(shown);
    return isWhole ? exitCodes.done : exitCodes.failed;
  });
}
