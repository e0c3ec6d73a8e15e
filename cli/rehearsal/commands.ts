import { Option, type Command } from 'commander';
import { leaf, type Run } from '../leaf.js';
import { countBetween } from '../option-values.js';

export function rehearsalCommands(hefu: Command, run: Run): void {
  leaf(
    hefu,
    run,
    'rehearse',
    '推演一年：多少件、多少超期、升级到哪一步（在内存中，用同一套规则）',
    async (face, given) => (await import('./rehearse.js')).rehearseYear(face, given),
  )
    .addOption(
      new Option('--year <年份>', '推演哪一年').argParser(countBetween(2004, 2100)).makeOptionMandatory(),
    )
    .addOption(new Option('--departments <个数>', '部门数').argParser(countBetween(2, 1000)).default(60))
    .addOption(
      new Option('--requests <件数>', '申请件数').argParser(countBetween(1, 1_000_000)).default(1000),
    )
    .addOption(
      new Option('--seed <数>', '随机种子：同一种子结果相同')
        .argParser(countBetween(0, 999_999_999))
        .default(1),
    )
    .addOption(
      new Option('--calendar <日历>', '用哪一层日历：cn 为全国，sh 为上海')
        .choices(['cn', 'sh'])
        .default('cn'),
    )
    .option('--rule-set <规则>', '指定适用规则（该年没有现行规则时须指定），例如 sh-2016-238');
}
