import { InvalidArgumentError, Option, type Command } from 'commander';
import { changeCauses } from '../../domain/catalogue-change/change-terms.js';
import { statuses } from '../../domain/catalogue-change/status.js';
import { asOption, readerOption } from '../as-option.js';
import { caseCommands } from '../case/case-commands.js';
import { leaf, type Run } from '../leaf.js';
import { collected, countBetween, dateOnly } from '../option-values.js';

const mostListed = 1000;

/** Reported changes: the clock of a catalogue that has to follow. */
export function changeCommands(catalogue: Command, run: Run): void {
  asOption(
    leaf(
      catalogue,
      run,
      'report-change',
      '报告一项变动：信息系统、法律法规或者职责变了，目录须在期限内调整',
      async (face, given) => (await import('./report.js')).report(face, given),
    )
      .argument('<编码>', '须调整的目录的编码')
      .requiredOption('--what <内容>', '变动的内容')
      .addOption(new Option('--cause <原因>', '变动的原因').choices(changeCauses).default('system'))
      .option('--system <名称>', '发生变动的信息系统或者项目')
      .option('--changed-on <日期>', '变动的日期，期限从这一天起算；不填的为今天', dateOnly)
      .option('--rule-set <规则>', '自行选定适用规则，须写明理由')
      .option('--rule-set-reason <理由>', '选定规则的理由')
      .option('--rule-set-document <文号>', '据以适用该规则的文件的文号'),
  );
  const change = catalogue.command('change').description('目录变更：期限、办理、查看');
  readerOption(
    leaf(change, run, 'show', '查看一件：状态、期限、由谁办理', async (face, given) =>
      (await import('./show.js')).show(face, given),
    ).argument('<编号>', '目录变更编号'),
  );
  leaf(change, run, 'list', '列出目录变更，期限早的在前', async (face, given) =>
    (await import('./list.js')).list(face, given),
  )
    .addOption(
      new Option('--status <状态>', '只列这种状态，可重复填写').choices(statuses).argParser(statusOf),
    )
    .option('--provider <部门>', '只列这个提供部门（部门代码）')
    .option('--entry <编码>', '只列这条目录的')
    .option('--overdue', '只列已经超期的；有超期的，退出码为 5')
    .option('--limit <件数>', '最多列多少件', countBetween(1, mostListed), 100);
  asOption(
    leaf(
      change,
      run,
      'settle',
      '把目录已有的变化登记到等待它的各件；中途断电、断网后运行',
      async (face, given) => (await import('./settle.js')).settle(face, given),
    ),
  );
  caseCommands(change, run, async () => (await import('./change-face.js')).changeFace, {
    id: '目录变更编号',
    doing: '办理一项操作，例如申请延期、认定无需调整',
  });
}

function statusOf(value: string, before: readonly string[] | undefined): readonly string[] {
  const known: readonly string[] = statuses;
  if (known.includes(value)) return collected(value, before);
  throw new InvalidArgumentError(`可选：${statuses.join('、')}。`);
}
