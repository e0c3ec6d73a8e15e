import { writeFile } from 'node:fs/promises';
import { importCatalogue } from '../../client/catalogue.js';
import { plainSheetFile } from '../../client/catalogue-export/sheet-file.js';
import type { ErrorFile } from '../../client/catalogue-import/error-file.js';
import type { ImportReport } from '../../client/catalogue-import/import-report.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { Failed, refused } from '../failed.js';
import { givenBytes } from '../given-file.js';
import type { Given } from '../leaf.js';
import { countingLine, progressLine } from '../progress-line.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { formatOf, type FileFormat } from './file-format.js';
import { chosenMapping } from './mapping.js';

const findingsShown = 20;
const largeBytes = 1024 * 1024;

/** `hefu catalogue import`: what became of every row; the findings of all of them in the error file. */
export async function importFile(face: Face, given: Given): Promise<ExitCode> {
  const [path = ''] = given.words;
  const bytes = await givenBytes(path);
  const chosen = given.text('defaultClass');
  const defaultClass = (['universal', 'on-demand', 'not-shared'] as const).find((one) => one === chosen);
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    let progress: ((done: number) => void) | undefined;
    const errors = given.text('errors');
    const errorFormat = errors === undefined ? undefined : formatOf(errors, ['csv', 'xlsx']);
    // From the first byte on: a large workbook takes a while before its rows are known.
    const reading = bytes.length < largeBytes ? undefined : countingLine(face, '读取文件', '行');
    const outcome = await importCatalogue(hefu, session, {
      bytes,
      mapping: await chosenMapping(hefu, given.text('mapping')),
      dryRun: given.flag('dryRun'),
      acceptAliases: given.flag('acceptAliases'),
      sameDepartments: given.texts('sameDepartment'),
      newDepartments: given.texts('newDepartment'),
      wantsErrorFile: errors !== undefined,
      ...(defaultClass === undefined ? {} : { defaultClass }),
      ...(reading === undefined ? {} : { reading: reading.count }),
      progress: (done, total) => {
        reading?.end();
        progress ??= progressLine(face, '导入目录', total);
        progress(done);
      },
    });
    reading?.end();
    if (outcome.kind === 'forbidden') throw refused([outcome.refusal], 'hefu user list');
    if (outcome.kind === 'unreadable') {
      const { code, message } = outcome;
      throw new Failed(exitCodes.usage, [message], { errors: [{ code, detail: message }] });
    }
    if (errors !== undefined) await writeFile(errors, errorBytes(outcome.errorFile, errorFormat));
    face.out.answer(outcome.report, () => lines(outcome.report, path, errors));
    if (outcome.report.rejected === 0) return exitCodes.done;
    const undone = `有 ${outcome.report.rejected} 行未导入，请按说明改正后重新导入整个文件；已导入的行不会重复。`;
    face.out.say(undone);
    return exitCodes.refused;
  });
}

function errorBytes(file: ErrorFile, format: FileFormat | undefined): AsyncIterable<Uint8Array> {
  return format === 'csv' ? file.csv() : plainSheetFile(file.rows());
}

function lines(report: ImportReport, path: string, errors: string | undefined): readonly string[] {
  const { read, imported, joined, registered, revised, unchanged, rejected, findings, dryRun } = report;
  const done = dryRun ? '将导入' : '已导入';
  const more = findings.length + report.findingsOmitted - findingsShown;
  return [
    `共 ${read} 行：${done} ${imported} 行（新登记 ${registered}，修改 ${revised}），没有变化 ${unchanged} 行，未导入 ${rejected} 行${joined === 0 ? '' : `，并入上面资源的信息项 ${joined} 行`}。`,
    ...(report.classDefaulted === 0
      ? []
      : [
          `${report.classDefaulted} 行没有写明共享类型，按“${catalogueTerms.classes[report.defaultClass]}”处理（可用“--default-class”改）。`,
        ]),
    ...report.proposedAliases.map(({ alias, name }) => `部门名称“${alias}”疑为“${name}”的另一种写法。`),
    ...(report.proposedAliases.length === 0 ? [] : ['确认上述写法无误后，请加上“--accept-aliases”。']),
    ...report.alikeDepartments.map(
      ({ spelling, names }) => `没有名为“${spelling}”的部门，与“${names.join('、')}”相近，可能是笔误。`,
    ),
    ...(report.alikeDepartments.length === 0
      ? []
      : [
          '就是该部门的，请加上“--same-department <写法>”；是另一个部门的，请加上“--new-department <写法>”。',
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
    ...(dryRun ? [`以上为检查结果，没有导入。导入请运行：hefu catalogue import ${path}`] : []),
  ];
}
