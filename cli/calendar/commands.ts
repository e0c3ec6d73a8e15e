import { Argument, Option, type Command } from 'commander';
import { asOption } from '../as-option.js';
import { leaf, type Run } from '../leaf.js';
import { countBetween, dateOnly } from '../option-values.js';

const longestWorkingDays = 2500;
const layer = (): Option =>
  new Option('--calendar <日历>', '用哪一层日历：cn 为全国，sh 为上海').choices(['cn', 'sh']).default('cn');

export function calendarCommands(hefu: Command, run: Run): void {
  const calendar = hefu.command('calendar').description('工作日历：推算期限、查放假安排');
  leaf(calendar, run, 'due', '推算期限：从某日起满若干个工作日是哪天，逐日列明', async (face, given) =>
    (await import('./due.js')).due(face, given),
  )
    .addArgument(new Argument('<日期>', '起算日（收到当日，不计入），例如 2026-09-24').argParser(dateOnly))
    .addArgument(new Argument('<工作日数>', '工作日个数').argParser(countBetween(1, longestWorkingDays)))
    .addOption(layer());
  leaf(calendar, run, 'check', '查某日是否工作日，依据哪份通知', async (face, given) =>
    (await import('./check.js')).check(face, given),
  )
    .addArgument(new Argument('<日期>', '例如 2026-10-10').argParser(dateOnly))
    .addOption(layer());
  asOption(
    leaf(calendar, run, 'load', '导入新的放假安排，并逐件调整在办事项的期限', async (face, given) =>
      (await import('./load.js')).load(face, given),
    )
      .argument('<文件>', '放假安排文件（JSON，格式见 docs/calendar.md）')
      .option('--dry-run', '只看哪些期限会变，不导入')
      .option('--yes', '不再询问，直接导入'),
  );
}
