import { writeFile } from 'node:fs/promises';
import { plainSheetFile } from '../../client/catalogue-export/sheet-file.js';
import { loadSafetyTasks, type LoadedTasks, type TasksReport } from '../../client/safety-tasks/load-tasks.js';
import { formatOf } from '../catalogue/file-format.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { Failed, refused } from '../failed.js';
import { givenBytes } from '../given-file.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const findingsShown = 20;

/** `hefu plan tasks`: the mid-year task list of the whole city (城市安全, where the year's template names nothing else), to every plan it concerns. */
export async function tasks(face: Face, given: Given): Promise<ExitCode> {
  const path = given.text('file') ?? '';
  const [errors, documentNo] = [given.text('errors'), given.text('documentNo')];
  const format = errors === undefined ? undefined : formatOf(errors, ['csv', 'xlsx']);
  const bytes = await givenBytes(path);
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const outcome = await loadSafetyTasks(hefu, session, {
      year: given.number('year') ?? 0,
      bytes,
      dryRun: given.flag('dryRun'),
      isWhole: given.flag('whole'),
      ...(documentNo === undefined ? {} : { documentNo }),
    });
    if (outcome.kind === 'forbidden') throw refused([outcome.refusal], 'hefu user list');
    if (outcome.kind === 'unreadable') {
      const { code, message } = outcome;
      throw new Failed(exitCodes.usage, [message], { errors: [{ code, detail: message }] });
    }
    const { report, errorFile } = outcome;
    if (errors !== undefined)
      await writeFile(errors, format === 'csv' ? errorFile.csv() : plainSheetFile(errorFile.rows()));
    face.out.answer(report, () => lines(report, path, errors));
    if (report.rejected === 0) return exitCodes.done;
    face.out.say(`有 ${report.rejected} 行未导入，请按说明改正后重新导入整个文件；已导入的部门不会重复。`);
    return exitCodes.refused;
  });
}

function lines(report: TasksReport, path: string, errors: string | undefined): readonly string[] {
  const { year, read, loaded, unchanged, rejected, departments, absent, findings, dryRun } = report;
  const done = dryRun ? '将导入' : '已导入';
  const words: { readonly [O in LoadedTasks['outcome']]: string } = {
    loaded: done,
    unchanged: '没有变化',
    held: dryRun ? '不能导入' : '没有导入',
  };
  const more = findings.length - findingsShown;
  return [
    `${year}年度年中任务清单共 ${read} 行：${done} ${loaded} 行，没有变化 ${unchanged} 行，未导入 ${rejected} 行。`,
    '',
    ...(departments.length === 0
      ? []
      : table(
          ['计划', '部门', '项目', '结果'],
          departments.map(({ id, name, items, outcome }) => [id, name, String(items), words[outcome]]),
        )),
    ...(absent.length === 0
      ? []
      : [
          '',
          `不在清单中的部门仍以目录标注为准：${absent.map(({ name }) => name).join('、')}。`,
          '清单是全市完整的，请改正未导入的行后加上“--whole”，这些部门即没有任务。',
        ]),
    ...(findings.length === 0
      ? []
      : [
          '',
          ...table(
            ['行', '结果', '说明'],
            findings
              .slice(0, findingsShown)
              .map(({ row, rejects, message }) => [String(row), rejects ? '未导入' : '提示', message]),
          ),
        ]),
    ...(more > 0 ? [`另有 ${more} 条，用“--errors <文件>”导出全部。`] : []),
    ...(errors === undefined ? [] : [`校验结果已写到 ${errors}。`]),
    ...(dryRun
      ? [`以上为检查结果，没有导入。导入请运行：hefu plan tasks --year ${year} --file ${path}`]
      : []),
  ];
}
