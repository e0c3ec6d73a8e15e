import { chineseDate } from '../../calendar/chinese-date.js';
import { progress } from '../../client/catalogue-checks.js';
import { readListedProjects } from '../../client/read-check-file.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { givenBytes } from '../given-file.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const bases = { entries: '本部门目录条数', projects: '运维项目数' } as const;

/** `hefu catalogue progress` (A7): 4:3:3 by department; base and dates are settings and are shown as such. */
export async function showProgress(face: Face, given: Given): Promise<ExitCode> {
  const file = given.text('projects');
  const projects = file === undefined ? undefined : await readListedProjects(await givenBytes(file));
  const asOf = given.text('asOf');
  return withHefu(face, async (hefu) => {
    const report = await progress(hefu, {
      ...(projects === undefined ? {} : { projects }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    face.out.answer(report, () => [
      `截至${chineseDate(report.asOf)}。基数：${bases[report.base]}；日期：${report.days.map(dayOfYear).join('、')}（设置，非法定）。`,
      '',
      ...table(
        ['部门', '应编', '已编', '进度', '应达', '下一步还差', '说明'],
        report.departments.map((one) => [
          one.name,
          String(one.whole),
          String(one.done),
          one.percent === null ? '–' : `${one.percent}%`,
          `${one.expectedPercent}%`,
          one.nextOn === null ? '' : `${one.missing}（${chineseDate(one.nextOn)}前）`,
          one.whole === 0 ? '没有应编的目录' : one.behind ? '进度落后' : '',
        ]),
      ),
    ]);
    return exitCodes.done;
  });
}

/** 04-30 → 4月30日 */
const dayOfYear = (day: string): string => {
  const [month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
};
