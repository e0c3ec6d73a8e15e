import type { DirectoryReport } from '../../client/import-rows.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { table } from '../table.js';

const findingsShown = 20;

/** What became of every row of a file of departments or people. A script must not take a file for done of which rows are missing. */
export function reported(face: Face, report: DirectoryReport, dryRun: boolean): ExitCode {
  const { read, imported, unchanged, rejected, findings } = report;
  face.out.answer({ ...report, dryRun }, () => [
    `共 ${read} 行：${dryRun ? '可导入' : '已导入'} ${imported} 行，没有变化 ${unchanged} 行，未导入 ${rejected} 行。`,
    ...(findings.length === 0
      ? []
      : [
          '',
          ...table(
            ['行', '说明'],
            findings.slice(0, findingsShown).map(({ row, message }) => [String(row), message]),
          ),
        ]),
    ...(findings.length > findingsShown
      ? [`另有 ${findings.length - findingsShown} 条，用“--json”查看全部。`]
      : []),
    ...(dryRun ? ['以上为检查结果，没有导入。'] : []),
  ]);
  if (rejected === 0) return exitCodes.done;
  face.out.say(`有 ${rejected} 行未导入，请按说明改正后重新导入整个文件。`);
  return exitCodes.refused;
}
